/** What the desk knows of a person beside the card, and the rarer acts. */
import { useState } from "react";
import type { Consent, MemberDetails } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { founders as founderKinds, purposes } from "../ipc/words";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts } from "../shared/Panel";
import { useToast } from "../shared/Toast";
import { Archive } from "./Archive";
import { BindCard, DayCard } from "./Cards";
import { ChangeMember } from "./ChangeMember";
import { ConsentForm } from "./ConsentForm";
import { IdNumberForm } from "./IdNumberForm";
import { Merge } from "./Merge";
import { detailWords, educationWords } from "./words";

const forms = {
  change: ChangeMember,
  consent: ConsentForm,
  idNo: IdNumberForm,
  giveDayCard: DayCard,
  bindCard: BindCard,
  merge: Merge,
  archive: Archive,
};
type Form = keyof typeof forms;

export function MemberMore({ member }: { member: number }) {
  const details = useAsk("members_details", { member }, ["members"]);
  return <Shown of={details}>{(known) => <More details={known} />}</Shown>;
}

export const stands = (consents: Consent[]) => consents.filter((one) => one.withdrawn_at === null);

function More({ details }: { details: MemberDetails }) {
  const say = useWords(detailWords);
  const founders = useWords(founderKinds);
  const educations = useWords(educationWords);
  const purpose = useWords(purposes);
  const f = useFormats();
  const [form, setForm] = useState<Form>();
  const unbind = useAct("members_unbind_card");
  const Chosen = form && forms[form];
  if (details.archived) return <InArchive details={details} />;
  const agreed = stands(details.consents).map((one) => purpose[one.purpose]);
  const { temporary_until, chips } = details.cards;
  return (
    <section className="more" aria-label={say.more}>
      <Facts
        rows={[
          [say.nickname, details.nickname],
          [say.founder, details.founder && founders[details.founder]],
          [say.education, details.education && educations[details.education]],
          [say.graduatedOn, details.graduated_on && f.day(details.graduated_on)],
          [say.idNo, details.id_no],
          [say.formerNos, details.former_nos.join(" ")],
          [say.consented, agreed.length > 0 ? agreed.join(" · ") : say.noConsent],
        ]}
      />
      {temporary_until && <State of="underway">{say.dayCard(f.clock(temporary_until))}</State>}
      {chips.map((chip) => (
        <p key={chip.card} className="more-line">
          {say.chip(chip.tail)}
          <Button quiet onPress={() => void unbind.act({ card: chip.card })}>
            {say.unbind}
          </Button>
        </p>
      ))}
      <FormRefusal of={unbind} />
      {details.memberships.length > 1 && (
        <>
          <h3 className="more-head">{say.teamsBefore}</h3>
          <ul>
            {details.memberships.map((stay) => (
              <li key={stay.from_on} className="more-line">
                {stay.team_name}
                <span className="third">
                  {stay.to_on
                    ? say.span(f.day(stay.from_on), f.day(stay.to_on))
                    : say.since(f.day(stay.from_on))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="more-acts">
        {(Object.keys(forms) as Form[]).map((one) => (
          <Button key={one} quiet onPress={() => setForm(one)}>
            {say[one]}
          </Button>
        ))}
      </div>
      {Chosen && <Chosen details={details} onClose={() => setForm(undefined)} />}
    </section>
  );
}

function InArchive({ details }: { details: MemberDetails }) {
  const say = useWords(detailWords);
  const f = useFormats();
  const toast = useToast();
  const { member, archived } = details;
  const restore = useAct("ties_restore", {
    onDone: () => toast({ of: "done", says: say.restored(member.name) }),
  });
  if (!archived) return null;
  const day = f.day(f.dayOf(archived.at));
  return (
    <section className="more" aria-label={say.more}>
      <State of="left">{archived.how === "removed" ? say.removedOn(day) : say.archivedOn(day)}</State>
      {archived.reason && <p className="second">{archived.reason}</p>}
      <FormRefusal of={restore} />
      {archived.how === "left" && (
        <Button disabled={restore.busy} onPress={() => void restore.act({ member: member.member })}>
          {say.restore}
        </Button>
      )}
    </section>
  );
}
