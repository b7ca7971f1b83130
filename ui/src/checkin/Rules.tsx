/** The rules of the door, and up to which day nothing is entered any more. Both are a manager's. */
import { type FormEvent, useState } from "react";
import type { EntryRules, Freeze } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { DayField, TimeField } from "../shared/DayField";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Section, Sheet } from "../shared/Sheet";
import { useToast } from "../shared/Toast";
import { ruleWords } from "./words";

export function Rules() {
  const rules = useAsk("checkin_show_rules", {}, ["checkin"]);
  const profile = useAsk("profile_show", {}, ["profile"]);
  return (
    <Sheet>
      <Shown of={rules}>{(seen) => <RuleForm key={JSON.stringify(seen)} rules={seen} />}</Shown>
      <Shown of={profile}>{(seen) => <FreezeForm key={seen.freeze?.frozen_at} freeze={seen.freeze} />}</Shown>
    </Sheet>
  );
}

function RuleForm({ rules }: { rules: EntryRules }) {
  const say = useWords(ruleWords);
  const toast = useToast();
  const [opens, setOpens] = useState(rules.opens ?? "");
  const [closes, setCloses] = useState(rules.closes ?? "");
  const [pause, setPause] = useState(String(rules.pause_minutes));
  const [entries, setEntries] = useState(rules.entries_a_day === null ? "" : String(rules.entries_a_day));
  const [same, setSame] = useState(String(rules.same_scan_seconds));
  const [closeAt, setCloseAt] = useState(rules.close_at ?? "");
  const change = useAct("checkin_change_rules", { onDone: () => toast({ of: "done", says: say.saved }) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void change.act({
      opens: opens || null,
      closes: closes || null,
      pause_minutes: Number(pause),
      entries_a_day: entries === "" ? null : Number(entries),
      same_scan_seconds: Number(same),
      close_at: closeAt || null,
    });
  };
  return (
    <form className="rules-form" onSubmit={send}>
      <Section head={say.hours} note={say.hoursWhy}>
        <div className="rules-row">
          <TimeField label={say.opens} value={opens} onChange={setOpens} />
          <TimeField label={say.closes} value={closes} onChange={setCloses} />
        </div>
      </Section>
      <Section head={say.again}>
        <div className="rules-row">
          <Field label={say.pause} value={pause} onChange={setPause} inputMode="numeric" code required />
          <Field label={say.entries} value={entries} onChange={setEntries} inputMode="numeric" code />
          <Field label={say.same} value={same} onChange={setSame} inputMode="numeric" code required />
        </div>
      </Section>
      <Section head={say.closing} note={say.closingWhy}>
        <div className="rules-row">
          <TimeField label={say.closeAt} value={closeAt} onChange={setCloseAt} />
        </div>
        <FormRefusal of={change} />
        <div className="form-acts">
          <Button filled submit disabled={change.busy}>
            {say.save}
          </Button>
        </div>
      </Section>
    </form>
  );
}

function FreezeForm({ freeze }: { freeze: Freeze | null }) {
  const say = useWords(ruleWords);
  const formats = useFormats();
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct("profile_freeze_until");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (day !== "") void act.act({ day, reason });
  };
  const told = freeze ? say.frozen(formats.day(freeze.until_on), freeze.reason) : say.notFrozen;
  return (
    <form className="rules-form" onSubmit={send}>
      <Section head={say.freeze} note={told}>
        <p className="second">{say.freezeWhy}</p>
        <div className="rules-row">
          <DayField label={say.freezeUntil} value={day} onChange={setDay} required />
          <Field label={say.freezeReason} value={reason} onChange={setReason} maxLength={120} required />
        </div>
        <FormRefusal of={act} />
        <div className="form-acts">
          <Button submit disabled={act.busy}>
            {say.freezeNow}
          </Button>
        </div>
      </Section>
    </form>
  );
}
