/** The rules by which places are booked: of all desks, all rooms, or one place alone. A manager's. */
import { type FormEvent, useState } from "react";
import type { Desk, RuleSets, BookingRules as Rules, RulesOf, RulesSaved } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { useFormats } from "../../shared/dates";
import { Shown } from "../../shared/Fault";
import { Field, Select } from "../../shared/Field";
import { FormRefusal } from "../../shared/FormRefusal";
import { useWords } from "../../shared/language";
import { Section } from "../../shared/Sheet";
import { useToast } from "../../shared/Toast";
import { ruleWords } from "./words";
import "./rules.css";

export function BookingRules() {
  const sets = useAsk("desks_rules", {}, ["desks"]);
  const desks = useAsk("desks_list", {}, ["desks"]);
  return <Shown of={sets}>{(seen) => <Choice sets={seen} desks={desks.data?.desks ?? []} />}</Shown>;
}

const key = { desks: "desk", rooms: "room" } as const;

function Choice({ sets, desks }: { sets: RuleSets; desks: Desk[] }) {
  const say = useWords(ruleWords);
  const [of, setOf] = useState("desks");
  const [close, setClose] = useState<RulesSaved["too_close"]>([]);
  const place = desks.find(({ desk }) => String(desk) === of);
  const own = sets.own.find(({ desk }) => String(desk) === of);
  const usual = of === "rooms" || place?.kind === "room" ? sets.rooms : sets.desks;
  const rules = own?.rules ?? usual;
  const meant: RulesOf = place
    ? { code: "desk", values: { desk: place.desk } }
    : { code: "kind", values: { kind: of === "rooms" ? key.rooms : key.desks } };
  const options: [string, string][] = [
    ["desks", say.desks],
    ["rooms", say.rooms],
    ...desks.map(({ desk, desk_no }): [string, string] => [
      String(desk),
      sets.own.some((one) => one.desk === desk) ? say.own(desk_no) : desk_no,
    ]),
  ];
  return (
    <Section head={say.rules} note={say.note}>
      <div className="booking-rules">
        <Select
          label={say.of}
          value={of}
          onChange={(next) => {
            setOf(next);
            setClose([]);
          }}
          options={options}
        />
      </div>
      <RulesForm
        key={`${of} ${JSON.stringify(rules)}`}
        of={meant}
        rules={rules}
        drops={own?.desk}
        onSaved={({ too_close }) => setClose(too_close)}
      />
      <TooClose bookings={close} />
    </Section>
  );
}

const number = (text: string) => (text.trim() === "" ? null : Number(text));
const text = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

type FormProps = {
  of: RulesOf;
  rules: Rules;
  drops: number | undefined;
  onSaved: (saved: RulesSaved) => void;
};

function RulesForm({ of, rules, drops, onSaved }: FormProps) {
  const say = useWords(ruleWords);
  const toast = useToast();
  const [unit, setUnit] = useState(rules.unit);
  const [approved, setApproved] = useState(rules.approved_by);
  const [typed, setTyped] = useState({
    buffer: text(rules.buffer_minutes),
    notice: text(rules.notice_minutes),
    shortest: text(rules.shortest_minutes),
    longest: text(rules.longest_minutes),
    ahead: text(rules.ahead_days),
    cancel: text(rules.cancel_minutes),
    early: text(rules.early_minutes),
    release: text(rules.release_minutes),
  });
  const save = useAct("desks_set_rules", {
    onDone: (saved) => {
      onSaved(saved);
      toast({ of: "done", says: say.saved });
    },
  });
  const drop = useAct("desks_drop_rules");
  const send = (event: FormEvent) => {
    event.preventDefault();
    void save.act({
      of,
      rules: {
        unit,
        approved_by: approved,
        buffer_minutes: number(typed.buffer) ?? 0,
        notice_minutes: number(typed.notice) ?? 0,
        shortest_minutes: number(typed.shortest),
        longest_minutes: number(typed.longest),
        ahead_days: number(typed.ahead),
        cancel_minutes: number(typed.cancel) ?? 0,
        early_minutes: number(typed.early) ?? 0,
        release_minutes: number(typed.release),
      },
    });
  };
  const field = (name: keyof typeof typed, hint?: string) => (
    <Field
      label={say[name]}
      hint={hint}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value.replace(/\D/g, "") })}
      inputMode="numeric"
      code
    />
  );
  return (
    <form onSubmit={send}>
      <div className="booking-rules">
        <Select
          label={say.unit}
          value={unit}
          onChange={setUnit}
          options={(["free", "hour", "half_day", "day"] as const).map((one) => [one, say[one]] as const)}
        />
        <Select
          label={say.approved}
          value={approved}
          onChange={setApproved}
          options={(["nobody", "supervisor"] as const).map((one) => [one, say[one]] as const)}
        />
        {field("buffer")}
        {field("notice")}
        {field("cancel")}
        {field("early")}
        {field("shortest", say.empty)}
        {field("longest", say.empty)}
        {field("ahead", say.empty)}
        {field("release", say.never)}
      </div>
      <FormRefusal of={save} />
      <FormRefusal of={drop} />
      <div className="form-acts">
        <Button filled submit disabled={save.busy}>
          {say.save}
        </Button>
        {drops !== undefined && (
          <Button quiet disabled={drop.busy} onPress={() => void drop.act({ desk: drops })}>
            {say.drop}
          </Button>
        )}
      </div>
    </form>
  );
}

function TooClose({ bookings }: { bookings: RulesSaved["too_close"] }) {
  const say = useWords(ruleWords);
  const formats = useFormats();
  if (bookings.length === 0) return null;
  return (
    <div className="second" role="status">
      <p>{say.tooClose(bookings.length)}</p>
      <ul>
        {bookings.map((one) => (
          <li key={one.booking}>
            {one.desk_no} {formats.moment(one.from)}–{formats.clock(one.until)} {one.name}
          </li>
        ))}
      </ul>
    </div>
  );
}
