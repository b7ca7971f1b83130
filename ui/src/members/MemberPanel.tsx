/** One person: whether they are in, team and agreement, the badge, and what can be done. */
import { useState } from "react";
import { save } from "../ipc/ask";
import type { MemberCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { Qr } from "../shared/Qr";
import { useToast } from "../shared/Toast";
import { usePrint } from "../shared/usePrint";
import { JoinTeam } from "./JoinTeam";
import { MemberMore } from "./MemberMore";
import { memberWords } from "./words";

export function MemberPanel({ member }: { member: number }) {
  const asked = useAsk("members_show", { member }, ["members"]);
  const today = useAsk("today_show", {}, ["checkin", "members"]);
  const since = today.data?.here.find((one) => one.member === member)?.came_at;
  return <Shown of={asked}>{(card) => <Card card={card} since={since} />}</Shown>;
}

function Card({ card, since }: { card: MemberCard; since: string | undefined }) {
  const say = useWords(memberWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const [losing, setLosing] = useState(false);
  const [joining, setJoining] = useState(false);
  const checkIn = useAct("checkin_check_in");
  const checkOut = useAct("checkin_check_out");
  const { member, team, agreement } = card;
  const id = member.member;
  const face = useAsk("members_badge", { member: id }, ["members"]);
  const badge = usePrint("members_print_badge");
  const picture = useSavePicture();
  const ends = agreement?.period.to;
  return (
    <Panel
      title={member.name}
      note={member.member_no}
      foot={
        <>
          <Button
            meaning="check_in_or_out"
            onPress={() => void (since ? checkOut.act({ member: id }) : checkIn.act({ member: id }))}
          >
            {since ? say.checkOut : say.checkIn}
          </Button>
          <Button meaning="card" onPress={() => setLosing(true)}>
            {say.newBadge}
          </Button>
          <Button lone="P" disabled={badge.busy} onPress={() => void badge.print({ member: id })}>
            {say.printBadge}
          </Button>
          <Button onPress={() => setJoining(true)}>{say.joinTeam}</Button>
        </>
      }
    >
      {since ? (
        <State of="done">{say.inSince(formats.clock(since))}</State>
      ) : (
        <State of="left">{say.notIn}</State>
      )}
      <Facts
        rows={[
          [say.team, team?.name ?? say.alone],
          [
            say.agreement,
            ends &&
              (ends < today ? (
                <State of="warn">{say.ended(formats.day(ends))}</State>
              ) : (
                say.until(formats.day(ends))
              )),
          ],
          [say.mobile, member.mobile],
          [say.enrolledOn, formats.day(formats.dayOf(member.enrolled_at))],
        ]}
      />
      <FormRefusal of={checkIn} />
      <FormRefusal of={checkOut} />
      <FormRefusal of={picture} />
      <Shown of={face}>
        {(face) => (
          <figure className="badge">
            <Qr modules={face.qr} label={say.qrOf(member.name)} size={148} />
            <figcaption>
              <b>{face.code}</b>
              <span className="third">{say.badgeSince(formats.day(formats.dayOf(face.issued_at)))}</span>
              <Button quiet disabled={picture.busy} onPress={() => void picture.act({ member: id })}>
                {say.savePicture}
              </Button>
            </figcaption>
          </figure>
        )}
      </Shown>
      <MemberMore member={id} />
      {joining && <JoinTeam member={member} onClose={() => setJoining(false)} />}
      {losing && (
        <LostCard
          card={card}
          onReplaced={() => void badge.print({ member: id })}
          onClose={() => setLosing(false)}
        />
      )}
    </Panel>
  );
}

/** The badge as a picture for the person's telephone, put where the desk wants it. */
function useSavePicture() {
  const say = useWords(memberWords);
  const toast = useToast();
  return useAct("members_badge_picture", {
    onDone: ({ sha256, name }) =>
      void save(sha256, name).then(
        (saved) => saved && toast({ of: "done", says: say.pictureSaved }),
        () => toast({ of: "stop", says: say.pictureNotSaved }),
      ),
  });
}

type Losing = { card: MemberCard; onReplaced: () => void; onClose: () => void };

/** Revoking cannot be undone, so it is asked; the new badge comes out of the printer with it. */
function LostCard({ card, onReplaced, onClose }: Losing) {
  const say = useWords(memberWords);
  const toast = useToast();
  const { name, member } = card.member;
  const replace = useAct("members_replace_badge", {
    onDone: () => {
      onClose();
      toast({ of: "done", says: say.replaced(name) });
      onReplaced();
    },
  });
  return (
    <Dialog title={say.lost(name)} onClose={onClose}>
      <div className="form">
        <p>{say.lostWhy}</p>
        <FormRefusal of={replace} />
        <div className="form-acts">
          <Button filled disabled={replace.busy} onPress={() => void replace.act({ member })}>
            {say.replace}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.keep}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
