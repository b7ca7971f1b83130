/** F7: which item, to whom, until when. Scans fill the first two; the person stays for the next item. */
import { type FormEvent, useDeferredValue, useEffect, useRef, useState } from "react";
import type { ItemCard, Lent, Member } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField, TimeField } from "../shared/DayField";
import { plusDays, useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useKey } from "../shared/keys";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { MemberPick } from "../shared/MemberPick";
import { Panel } from "../shared/Panel";
import { Pick } from "../shared/Pick";
import { normalise } from "../shared/scanner";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { PlaceState } from "./Standing";
import { lendingWords } from "./words";

const EVENING = "18:00";

type Props = {
  /** The number of the chosen item. */
  item: string | undefined;
  member: number | undefined;
  onItem: (item_no: string | undefined) => void;
  onMember: (member: number | undefined) => void;
  onLent: () => void;
};

export function LendPanel({ item, member, onItem, onMember, onLent }: Props) {
  const say = useWords(lendingWords);
  const toast = useToast();
  const formats = useFormats();
  const now = useNow();
  const today = formats.dayOf(now);
  const card = useAsk("members_show", { member: member ?? 0 }, ["members"], { when: member !== undefined });
  const person: Member | undefined = member === undefined ? undefined : card.data?.member;
  const [day, setDay] = useState(formats.clock(now) < "17:00" ? today : plusDays(today, 1));
  const [time, setTime] = useState(EVENING);
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState<"item" | "member">();
  const frame = useRef<HTMLDivElement>(null);
  const focus = () => frame.current?.querySelector("input")?.focus();
  useKey("lend", focus);
  // What a scan brought is handed out by Enter: the form has the focus then, unless somebody is writing in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing and person, not for each drawing.
  useEffect(() => {
    const form = frame.current?.closest("form");
    if ((item || member !== undefined) && !form?.contains(document.activeElement)) focus();
  }, [item, member]);
  const lend = useAct("lending_lend", {
    onDone: ({ loan, late_loans }: Lent) => {
      const says = say.lent(strong(`${loan.item.name} ${loan.item.item_no}`), loan.name);
      const until = say.until(formats.moment(loan.due_at, today));
      const of = late_loans > 0 ? "warn" : "done";
      toast({ of, says, note: late_loans > 0 ? `${until} · ${say.alsoLate(late_loans)}` : until });
      setNote("");
      onLent();
      focus();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!item ? "item" : member === undefined ? "member" : undefined);
    if (!item || member === undefined || !day || !time) return;
    void lend.act({ code: item, member, due_at: formats.instantOf(day, time), note });
  };
  const preset = (to: string, word: string) => (
    <button
      type="button"
      className="preset"
      aria-pressed={day === to && time === EVENING}
      onClick={() => {
        setDay(to);
        setTime(EVENING);
        lend.clear();
      }}
    >
      {word}
    </button>
  );
  return (
    <Panel title={say.lendOne}>
      <p className="second">{say.lendHow}</p>
      <form className="form" onSubmit={send}>
        <div ref={frame}>
          <ItemPick
            value={item}
            onPick={(no) => {
              onItem(no);
              lend.clear();
            }}
            wrong={missing === "item" && !item ? say.chooseItem : undefined}
          />
        </div>
        <MemberPick
          value={person}
          onPick={(picked) => {
            onMember(picked?.member);
            lend.clear();
          }}
          wrong={missing === "member" && member === undefined ? say.chooseMember : undefined}
        />
        {person && <Has member={person.member} />}
        <div className="presets">
          {preset(today, say.today)}
          {preset(plusDays(today, 1), say.tomorrow)}
          {preset(plusDays(today, 7), say.week)}
        </div>
        <div className="form-row">
          <DayField label={say.dueDay} value={day} onChange={setDay} required />
          <TimeField label={say.dueTime} value={time} onChange={setTime} required />
        </div>
        <Field
          label={say.noteOut}
          placeholder={say.optional}
          value={note}
          onChange={setNote}
          maxLength={200}
        />
        <FormRefusal of={lend} />
        <div className="form-acts">
          <Button filled submit disabled={lend.busy}>
            {say.lend}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** What the person has already. */
function Has({ member }: { member: number }) {
  const say = useWords(lendingWords);
  const due = useAsk("lending_due", { member }, ["lending"]);
  if (!due.data || due.data.total === 0) return null;
  const { total, overdue } = due.data;
  return (
    <p className="has">
      <State of={overdue > 0 ? "stop" : "underway"}>
        {say.has(total)}
        {overdue > 0 && ` · ${say.hasLate(overdue)}`}
      </State>
    </p>
  );
}

type ItemPickProps = {
  value: string | undefined;
  onPick: (item_no: string | undefined) => void;
  wrong: string | undefined;
};

function ItemPick({ value, onPick, wrong }: ItemPickProps) {
  const say = useWords(lendingWords);
  const shared = useWords(sharedWords);
  const [text, setText] = useState("");
  const wanted = useDeferredValue(normalise(text));
  const of = value ?? wanted;
  const found = useAsk("lending_find", { text: of }, ["lending"], { when: of !== "" });
  const cards: ItemCard[] =
    found.data?.code === "several"
      ? found.data.values.items
      : found.data?.code === "item"
        ? [found.data.values.item]
        : [];
  const chosen = value === undefined ? undefined : cards.find((card) => card.item.item_no === value);
  useEffect(() => {
    if (value === undefined) setText("");
  }, [value]);
  const shown = chosen ? `${chosen.item.name} ${chosen.item.item_no}` : (value ?? text);
  const rows = value === undefined && wanted !== "" ? cards : [];
  return (
    <Pick
      label={say.item}
      text={shown}
      onText={(typed) => {
        if (value !== undefined) onPick(undefined);
        setText(typed);
      }}
      rows={rows}
      keyOf={(card) => card.item.item_no}
      onTake={(card) => onPick(card.item.item_no)}
      placeholder={say.chooseItem}
      none={
        value === undefined && wanted !== "" && found.data && rows.length === 0
          ? shared.nothing(wanted)
          : undefined
      }
      wrong={wrong}
    >
      {(card) => (
        <>
          <b>{card.item.name}</b>
          <span className="second">{card.item.item_no}</span>
          <PlaceState place={card.place} />
        </>
      )}
    </Pick>
  );
}
