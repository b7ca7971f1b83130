/** Corrects whose a visit was and its times, or withdraws it; each with a reason, and both sides are kept. */
import { type FormEvent, useState } from "react";
import type { Member, VisitRow } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { TimeField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { visitForms } from "./words";

type Props = { visit: VisitRow; onClose: () => void };

export function CorrectForm({ visit, onClose }: Props) {
  const say = useWords(visitForms);
  const shown = useAsk("members_show", { member: visit.member }, ["members"]);
  return (
    <Dialog title={say.correctTitle(visit.name)} onClose={onClose}>
      {shown.data && <Form visit={visit} whose={shown.data.member} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ visit, whose, onClose }: Props & { whose: Member }) {
  const say = useWords(visitForms);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const [member, setMember] = useState<Member | undefined>(whose);
  const [came, setCame] = useState(formats.clock(visit.came_at));
  const [left, setLeft] = useState(visit.left_at ? formats.clock(visit.left_at) : "");
  const [reason, setReason] = useState("");
  const done = (says: (name: string) => string) => (after: VisitRow) => {
    onClose();
    toast({ of: "done", says: says(strong(after.name)) });
  };
  const correct = useAct("checkin_correct", { onDone: done(say.correctedNow) });
  const withdraw = useAct("checkin_withdraw", { onDone: done(say.withdrawnNow) });
  // Only what was changed is sent: a time keeps its seconds otherwise.
  const changed = (time: string, before: string | null) => {
    if (time === "" || (before && time === formats.clock(before))) return undefined;
    return formats.instantOf(formats.dayOf(before ?? visit.came_at), time);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const came_at = changed(came, visit.came_at);
    const left_at = changed(left, visit.left_at);
    void correct.act({
      visit: visit.visit,
      reason,
      ...(member && member.member !== visit.member ? { member: member.member } : {}),
      ...(came_at ? { came_at } : {}),
      ...(left_at ? { left_at } : {}),
    });
  };
  const busy = correct.busy || withdraw.busy;
  return (
    <form className="form" onSubmit={send}>
      <p className="second">{say.correctWhy}</p>
      <MemberPick value={member} onPick={setMember} wrong={member ? undefined : say.chooseHost} scans />
      <div className="form-row">
        <TimeField label={say.came} value={came} onChange={setCame} required />
        <TimeField label={say.leftKept} value={left} onChange={setLeft} />
      </div>
      <Field label={say.reason} value={reason} onChange={setReason} maxLength={120} required first />
      <FormRefusal of={correct} />
      <FormRefusal of={withdraw} />
      <div className="form-acts">
        <Button filled submit disabled={busy || !member}>
          {say.correct}
        </Button>
        <Button disabled={busy} onPress={() => void withdraw.act({ visit: visit.visit, reason })}>
          {say.withdraw}
        </Button>
        <Button quiet meaning="back" onPress={onClose}>
          {shared.cancel}
        </Button>
      </div>
    </form>
  );
}
