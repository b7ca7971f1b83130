/** Two rows of one person become one: both sides are shown with what hangs on them, and which of them stays. */
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Member, MemberDetails, Ties } from "../ipc/generated";
import { tieWords } from "../ipc/memberRefusals";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useLanguage, useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { Facts } from "../shared/Panel";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { detailWords, memberWords } from "./words";

type Props = { details: MemberDetails; onClose: () => void };

export function Merge({ details, onClose }: Props) {
  const say = useWords(detailWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const navigate = useNavigate();
  const [picked, setPicked] = useState<Member>();
  const [swapped, setSwapped] = useState(false);
  const merge = useAct("ties_merge", {
    onDone: ({ member, former_no }) => {
      onClose();
      toast({ of: "done", says: say.merged(former_no, member.member.name) });
      void navigate(`/members/${member.member.member}`, { replace: true });
    },
  });
  const [keep, other] = swapped && picked ? [picked, details.member] : [details.member, picked];
  return (
    <Dialog title={say.mergeTitle} onClose={onClose} wide>
      <div className="form">
        <MemberPick value={picked} onPick={setPicked} first scans />
        {other && other.member !== keep.member && (
          <>
            <div className="sides">
              <Side head={say.keepThis} member={keep.member} />
              <Side head={say.goesIn} member={other.member} />
            </div>
            <p>{say.mergeWhat(other.member_no, keep.member_no)}</p>
          </>
        )}
        <FormRefusal of={merge} />
        <div className="form-acts">
          {other && other.member !== keep.member && (
            <>
              <Button
                filled
                disabled={merge.busy}
                onPress={() => void merge.act({ keep: keep.member, other: other.member })}
              >
                {say.mergeAct(other.member_no, keep.member_no)}
              </Button>
              <Button onPress={() => setSwapped(!swapped)}>{say.swap}</Button>
            </>
          )}
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Side({ head, member }: { head: string; member: number }) {
  const ties = useAsk("ties_show", { member }, ["members", "checkin", "desks", "lending", "events"]);
  return (
    <section className="side" aria-label={head}>
      <h3>{head}</h3>
      <Shown of={ties}>{(known) => <Known ties={known} />}</Shown>
    </section>
  );
}

function Known({ ties }: { ties: Ties }) {
  const say = useWords(detailWords);
  const also = useWords(memberWords);
  const language = useLanguage();
  const f = useFormats();
  const { member, team } = ties.member;
  const { counts } = ties;
  return (
    <>
      <p>
        <b>{member.name}</b> <span className="third">{member.member_no}</span>
      </p>
      <Facts
        rows={[
          [also.mobile, member.mobile],
          [also.team, team?.name ?? also.alone],
          [also.enrolledOn, f.day(f.dayOf(member.enrolled_at))],
          ...(["visits", "bookings", "loans", "signups", "attendances", "receipts"] as const).map(
            (one): [string, number] => [say[one], counts[one]],
          ),
        ]}
      />
      {ties.open.length > 0 && (
        <>
          <h4>{say.open}</h4>
          <ul>
            {ties.open.map((tie) => {
              const { [language]: told } = tieWords(tie, f);
              return <li key={told}>{told}</li>;
            })}
          </ul>
        </>
      )}
    </>
  );
}
