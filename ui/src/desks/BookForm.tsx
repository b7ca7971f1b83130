/**
 * Books a desk, or moves a booking: who, from when until when. A taken desk names the other booking and offers the
 * three nearest that are free for the whole slot.
 */
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Booking, Desk, Member } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { DayField, TimeField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { FreeRows } from "./DeskPanel";
import { instant } from "./day";
import { SeriesForm } from "./repeat/SeriesForm";
import { seriesWords } from "./repeat/words";
import { bookingWords, deskWords } from "./words";

type Props = {
  desk: Desk;
  slot: { from: number; until: number };
  /** The booking to move; a new one where left out. */
  moving?: Booking | undefined;
  whom?: Member | undefined;
  onClose: () => void;
  onDone: (booking: Booking, before: Booking | undefined) => void;
};

export function BookForm({ desk: asked, slot, moving, whom, onClose, onDone }: Props) {
  const say = useWords(bookingWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const repeat = useWords(seriesWords);
  const [repeating, setRepeating] = useState(false);
  const [desk, setDesk] = useState(asked);
  const [member, setMember] = useState(whom);
  const [noMember, setNoMember] = useState(false);
  const [fromDay, setFromDay] = useState(formats.dayOf(instant(slot.from)));
  const [fromTime, setFromTime] = useState(formats.clock(instant(slot.from)));
  const [untilDay, setUntilDay] = useState(formats.dayOf(instant(slot.until)));
  const [untilTime, setUntilTime] = useState(formats.clock(instant(slot.until)));
  const done = (booking: Booking) => {
    onClose();
    onDone(booking, moving);
  };
  const book = useAct("desks_book", { onDone: done });
  const move = useAct("desks_move", { onDone: done });
  const acting = moving ? move : book;

  const whole = fromDay && fromTime && untilDay && untilTime;
  const span = whole
    ? { from: formats.instantOf(fromDay, fromTime), until: formats.instantOf(untilDay, untilTime) }
    : undefined;
  const send = (at: Desk) => {
    if (!moving && !member) setNoMember(true);
    else if (span && moving) void move.act({ booking: moving.booking, desk: at.desk, ...span });
    else if (span && member) void book.act({ desk: at.desk, member: member.member, ...span });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(desk);
  };
  // Changed words are a new question: the old answer goes.
  const change =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      set(value);
      book.clear();
      move.clear();
    };
  const taken = acting.refused?.code === "desk_taken" || acting.refused?.code === "desk_out_of_service";
  if (repeating)
    return (
      <SeriesForm
        desk={desk}
        whom={member}
        day={fromDay}
        from={fromTime}
        until={untilTime}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={moving ? say.moveTitle(moving.name, desk.desk_no) : say.bookTitle(desk.desk_no)}
      onClose={onClose}
    >
      <form className="form" onSubmit={submit}>
        {!moving && (
          <MemberPick
            value={member}
            onPick={(picked) => {
              setMember(picked);
              setNoMember(false);
            }}
            wrong={noMember ? say.chooseMember : undefined}
            first
            scans
          />
        )}
        <div className="form-row">
          <DayField
            label={say.fromDay}
            value={fromDay}
            onChange={change((day: string) => {
              if (untilDay === fromDay) setUntilDay(day);
              setFromDay(day);
            })}
            required
          />
          <TimeField label={say.fromTime} value={fromTime} onChange={change(setFromTime)} required />
        </div>
        <div className="form-row">
          <DayField label={say.untilDay} value={untilDay} onChange={change(setUntilDay)} required />
          <TimeField label={say.untilTime} value={untilTime} onChange={change(setUntilTime)} required />
        </div>
        <FormRefusal of={acting} />
        {taken && span && member && !moving && (
          <Wait
            desk={desk}
            member={member}
            span={span}
            onDone={() => {
              onClose();
              toast({ of: "done", says: say.waits(strong(member.name)) });
            }}
          />
        )}
        {taken && span && (
          <Nearby
            desk={desk}
            span={span}
            onTake={(other) => {
              setDesk(other);
              send(other);
            }}
          />
        )}
        <div className="form-acts">
          <Button filled submit disabled={acting.busy}>
            {moving ? say.move : say.book}
          </Button>
          {!moving && <Button onPress={() => setRepeating(true)}>{repeat.repeat}</Button>}
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type WaitProps = {
  desk: Desk;
  member: Member;
  span: { from: string; until: string };
  onDone: () => void;
};

/** Where nothing else will do: the first who waits is offered what comes free. */
function Wait({ desk, member, span, onDone }: WaitProps) {
  const say = useWords(bookingWords);
  const free = useAsk("desks_free", { ...span, near: desk.desk }, ["desks"]);
  const wait = useAct("desks_wait", { onDone });
  const join = (only: boolean) =>
    void wait.act({
      member: member.member,
      kind: desk.kind,
      ...span,
      ...(only ? { desk: desk.desk } : {}),
    });
  if (!free.data) return null;
  return (
    <div className="form-acts">
      <Button disabled={wait.busy} onPress={() => join(true)}>
        {say.waitFor(desk.desk_no)}
      </Button>
      {free.data.desks.length === 0 && (
        <Button disabled={wait.busy} onPress={() => join(false)}>
          {desk.kind === "room" ? say.waitAnyRoom : say.waitAnyDesk}
        </Button>
      )}
      <FormRefusal of={wait} />
    </div>
  );
}

type NearbyProps = { desk: Desk; span: { from: string; until: string }; onTake: (desk: Desk) => void };

function Nearby({ desk, span, onTake }: NearbyProps) {
  const say = useWords(bookingWords);
  const also = useWords(deskWords);
  const free = useAsk("desks_free", { ...span, near: desk.desk }, ["desks"]);
  const ready = free.data !== undefined;
  const frame = useRef<HTMLElement>(null);
  // Out of the field, so that a digit chooses; and on no button, so that a second Enter does nothing.
  useEffect(() => {
    if (ready) frame.current?.focus();
  }, [ready]);
  if (!free.data) return null;
  return (
    <section className="nearby" ref={frame} tabIndex={-1} aria-label={say.nearby}>
      <p>
        <b>{say.nearby}</b> <span className="third">{also.wholeSlot}</span>
      </p>
      {free.data.desks.length === 0 && <p className="second">{also.noOther}</p>}
      <FreeRows desks={free.data.desks} onTake={(one) => onTake(one.desk)} />
    </section>
  );
}
