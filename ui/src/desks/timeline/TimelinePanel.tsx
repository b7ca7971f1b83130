/** What stands under the cursor, or what is held over the timeline: who, when, until, what it hits, what to do. */
import type { Assignment, Booking, Desk } from "../../ipc/generated";
import type { Acting } from "../../ipc/useAct";
import { Button } from "../../shared/Button";
import { useFormats } from "../../shared/dates";
import { FormRefusal } from "../../shared/FormRefusal";
import { useWords } from "../../shared/language";
import { State } from "../../shared/Mark";
import { Facts, Panel } from "../../shared/Panel";
import { instant, ms } from "../day";
import { spanWords } from "../look";
import { Seatings } from "../Seatings";
import { deskWords } from "../words";
import type { Proposal, Slot } from "./proposal";
import { timelineWords } from "./words";

type Lasting = { from: number; until: number };

function useWhen() {
  const formats = useFormats();
  return ({ from, until }: Lasting, today: string) =>
    spanWords(instant(from), instant(until), formats, today);
}

type HeldProps = {
  desk: Desk;
  proposal: Proposal & { moving: Booking };
  hits: Booking[];
  acting: Acting<"desks_move">;
  onDrop: () => void;
  onLeave: () => void;
};

/** A booking that is picked up. */
export function HeldPanel({ desk, proposal, hits, acting, onDrop, onLeave }: HeldProps) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  const when = useWhen();
  const { moving, from, until } = proposal;
  const day = formats.dayOf(moving.from);
  const same = desk.desk === moving.desk && from === ms(moving.from) && until === ms(moving.until);
  const refused = acting.refused !== undefined || acting.fault !== undefined;
  return (
    <Panel
      title={say.moving(moving.name)}
      note={moving.team}
      foot={
        <>
          <Button filled={!refused} wide disabled={same || acting.busy} onPress={onDrop}>
            {say.moveHere(desk.desk_no, when(proposal, day))}
          </Button>
          <Button meaning="back" onPress={onLeave}>
            {say.back}
          </Button>
        </>
      }
    >
      <Facts
        rows={[
          [say.was, `${moving.desk_no} ${spanWords(moving.from, moving.until, formats, day)}`],
          [say.becomes, `${desk.desk_no} ${when(proposal, day)}`],
          [say.lasts, formats.lasting(Math.round((until - from) / 60_000))],
        ]}
      />
      {same && <p className="third">{moving.used_at ? say.keepsBegin : say.unchanged}</p>}
      <FormRefusal of={acting} />
      {!same && !refused && <Hits hits={hits} />}
    </Panel>
  );
}

function Hits({ hits }: { hits: Booking[] }) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  if (hits.length === 0) return <State of="done">{say.noHits}</State>;
  return (
    <section className="tl-hits">
      <State of="stop">{say.hits(hits.length)}</State>
      <ul>
        {hits.map((one) => (
          <li key={one.booking}>
            <b>{one.name}</b> {one.team && <span className="second">{one.team}</span>}{" "}
            {spanWords(one.from, one.until, formats, formats.dayOf(one.from))}
          </li>
        ))}
      </ul>
    </section>
  );
}

type BookingProps = {
  desk: Desk;
  booking: Booking;
  now: string;
  onPickUp: () => void;
  onCancel: () => void;
  onOccupied: () => void;
  onPlan: () => void;
};

/** The booking under the cursor. */
export function BookingPanel({ desk, booking, now, onPickUp, onCancel, onOccupied, onPlan }: BookingProps) {
  const say = useWords(timelineWords);
  const also = useWords(deskWords);
  const formats = useFormats();
  const { price } = booking;
  const priced =
    price &&
    [
      say.yuan(formats.yuan(price.price - price.waived)),
      price.waived > 0 && say.waived(formats.yuan(price.waived)),
      price.market !== null && say.market(formats.yuan(price.market)),
      booking.pending_since && say.pending,
    ]
      .filter(Boolean)
      .join(" · ");
  const open = booking.left_at === null && ms(booking.until) > ms(now);
  const running = open && ms(booking.from) <= ms(now) + 30 * 60_000;
  return (
    <Panel
      title={booking.name}
      note={booking.team}
      foot={
        <>
          {open && (
            <Button lone="M" onPress={onPickUp}>
              {say.pickUp}
            </Button>
          )}
          {open && !booking.used_at && (
            <Button lone="X" onPress={onCancel}>
              {also.cancel}
            </Button>
          )}
          {running && (
            <Button lone="O" onPress={onOccupied}>
              {say.occupied}
            </Button>
          )}
          <Button lone="P" onPress={onPlan}>
            {say.plan}
          </Button>
        </>
      }
    >
      <Facts
        rows={[
          [also.desk, desk.desk_no],
          [also.when, spanWords(booking.from, booking.until, formats, "")],
          [also.came, booking.used_at && formats.moment(booking.used_at, formats.dayOf(booking.from))],
          [say.price, priced],
          [also.number, booking.booking_no],
        ]}
      />
      <Seatings booking={booking.booking} />
    </Panel>
  );
}

type FreeProps = {
  desk: Desk;
  slot: Slot;
  team: Assignment | undefined;
  next: Booking | undefined;
  open: boolean;
  onBook: () => void;
};

/** Empty time under the cursor. */
export function FreePanel({ desk, slot, team, next, open, onBook }: FreeProps) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  const when = useWhen();
  const day = formats.dayOf(instant(slot.from));
  const note = [desk.zone_name, desk.note, desk.kind === "room" && say.seats(desk.capacity)];
  return (
    <Panel
      title={desk.desk_no}
      note={note.filter(Boolean).join(" · ")}
      foot={
        open && (
          <Button filled wide onPress={onBook}>
            {say.bookSlot(when(slot, day))}
          </Button>
        )
      }
    >
      <State of="open">
        {team
          ? say.teamsOwn(team.team_name, formats.day(team.period.to))
          : next
            ? say.freeTo(formats.moment(next.from, day))
            : say.free}
      </State>
      <Facts
        rows={[
          ["", `${formats.weekday(day)} ${when(slot, day)}`],
          [say.lasts, formats.lasting(Math.round((slot.until - slot.from) / 60_000))],
        ]}
      />
      {next && (
        <p className="second">
          {spanWords(next.from, next.until, formats, day)} {next.name}
        </p>
      )}
    </Panel>
  );
}
