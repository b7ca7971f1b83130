/** Books a desk or several repeatedly: the rule at the left, what it comes to at the right, and one button that counts. */
import { type FormEvent, useState } from "react";
import type { Desk, Instead, Member, Occurrence, SeriesCard, SeriesPlan } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { TimeField } from "../../shared/DayField";
import { Dialog } from "../../shared/Dialog";
import { FormRefusal, SaidNo } from "../../shared/FormRefusal";
import { strong, useWords } from "../../shared/language";
import { MemberPick } from "../../shared/MemberPick";
import { useToast } from "../../shared/Toast";
import { bookingWords } from "../words";
import { Preview } from "./Preview";
import { RuleFields } from "./RuleFields";
import { draftFrom, ruleOf } from "./rule";
import { useCalm } from "./useCalm";
import { seriesWords } from "./words";
import "./series.css";

type Props = {
  desk: Desk;
  whom: Member | undefined;
  day: string;
  from: string;
  until: string;
  onClose: () => void;
  onDone?: (card: SeriesCard) => void;
};

export function SeriesForm({ desk, whom, day, from: asked, until: askedUntil, onClose, onDone }: Props) {
  const say = useWords(seriesWords);
  const also = useWords(bookingWords);
  const toast = useToast();
  const [member, setMember] = useState(whom);
  const [noMember, setNoMember] = useState(false);
  const [draft, setDraft] = useState(() => draftFrom(day));
  const [from, setFrom] = useState(asked);
  const [until, setUntil] = useState(askedUntil);
  const [desks, setDesks] = useState([desk.desk]);
  const [skipClosed, setSkipClosed] = useState(true);
  const [instead, setInstead] = useState<Instead[]>([]);
  const book = useAct("series_book", {
    onDone: (card) => {
      const count = card.bookings.length;
      toast({ of: "done", says: say.booked(strong(card.series_no), count, strong(card.name)) });
      onClose();
      onDone?.(card);
    },
  });
  const rule = ruleOf(draft);
  const whole = member && rule && from && until;
  const plan: SeriesPlan | undefined = whole && {
    member: member.member,
    desks,
    rule,
    times: { from, until },
    closed_days: skipClosed ? "skip" : "include",
  };
  const { calm, resting } = useCalm(plan && { plan, instead });
  const forecast = useAsk("series_preview", calm ?? nothing, ["desks", "series", "members", "profile"], {
    when: calm !== undefined,
  });
  const seen = calm && !forecast.refused ? forecast.data : undefined;
  const ready = plan !== undefined && resting && forecast.fresh && seen !== undefined && seen.free > 0;
  const change =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      set(value);
      setInstead([]);
      book.clear();
    };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!member) setNoMember(true);
    else if (ready)
      void book.act({ plan, instead, in_conflict: seen.in_conflict > 0 ? "skip" : "none" });
  };
  const take = (one: Occurrence, other: number) => {
    // What stands for another desk already stands for that one still.
    const before = instead.find(({ on, other: taken }) => on === one.on && taken === one.desk);
    const wished = before?.desk ?? one.desk;
    setInstead([...instead.filter((each) => each !== before), { on: one.on, desk: wished, other }]);
  };
  return (
    <Dialog title={say.title(desk.desk_no)} onClose={onClose} wide>
      <form className="form series-form" onSubmit={send}>
        <div className="series-fields">
          <MemberPick
            value={member}
            onPick={(picked) => {
              setMember(picked);
              setNoMember(false);
            }}
            wrong={noMember ? also.chooseMember : undefined}
            first={!whom}
            scans
          />
          <div className="form-row">
            <TimeField label={say.from} value={from} onChange={change(setFrom)} required />
            <TimeField label={say.until} value={until} onChange={change(setUntil)} required />
          </div>
          {from && until && until <= from && <p className="second">{say.nextDay}</p>}
          <RuleFields draft={draft} onChange={change(setDraft)} />
          <label className="series-check">
            <input
              type="checkbox"
              checked={skipClosed}
              onChange={() => change(setSkipClosed)(!skipClosed)}
            />
            {say.skipClosed}
          </label>
          <Together desk={desk} value={desks} onChange={change(setDesks)} />
        </div>
        <div className="series-seen">
          {calm && forecast.refused && <SaidNo refusal={forecast.refused} />}
          {seen && (
            <Preview
              occurrences={seen.occurrences}
              desks={desks.length}
              closed={seen.closed}
              calendarMissing={seen.calendar_missing}
              onInstead={take}
            />
          )}
          <FormRefusal of={book} />
        </div>
        <div className="form-acts series-acts">
          {seen && seen.in_conflict > 0 && <p className="second series-again">{say.remembered}</p>}
          <Button filled submit disabled={book.busy || (member !== undefined && !ready)}>
            {!seen || seen.in_conflict === 0
              ? say.bookAll(seen?.free ?? 0)
              : say.skipThese(seen.in_conflict, seen.free)}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.noneAtAll}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Never asked: the preview waits until the form is whole. */
const nothing = {
  plan: {
    member: 0,
    desks: [],
    rule: { rule: "dates" as const, days: [] },
    times: { from: "00:00", until: "00:00" },
  },
};

type TogetherProps = { desk: Desk; value: number[]; onChange: (desks: number[]) => void };

/** Rooms may be booked together. */
function Together({ desk, value, onChange }: TogetherProps) {
  const say = useWords(seriesWords);
  const list = useAsk("desks_list", {}, ["desks"]);
  const others = (list.data?.desks ?? []).filter(
    (one) => one.kind === desk.kind && one.desk !== desk.desk && one.to_on === null,
  );
  if (desk.kind !== "room" || others.length === 0) return null;
  return (
    <fieldset className="field checks">
      <legend>
        {say.alsoRooms} <span className="third">{say.sameTime}</span>
      </legend>
      {others.map((one) => (
        <label key={one.desk}>
          <input
            type="checkbox"
            checked={value.includes(one.desk)}
            onChange={() =>
              onChange(
                value.includes(one.desk) ? value.filter((id) => id !== one.desk) : [...value, one.desk],
              )
            }
          />
          {one.desk_no}
        </label>
      ))}
    </fieldset>
  );
}
