/** The chosen desk: how it stands, whose it is, its day, and what can be done; ↵ does the likely one. */
import type { Booking, FreeDesk, Place } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { CopyMessage } from "../shared/CopyMessage";
import { useFormats } from "../shared/dates";
import { Key } from "../shared/Key";
import { useLoneKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { type Hours, ms } from "./day";
import { isHeld, isOpen, marks, sentence, spanWords } from "./look";
import { More } from "./more/More";
import { SeriesLine } from "./repeat/SeriesLine";
import { Seatings } from "./Seatings";
import { Strip } from "./Strip";
import { deskWords, foundWords } from "./words";
import "./panel.css";

export type Doing = {
  book: (place: Place) => void;
  arrive: (booking: Booking) => void;
  move: (booking: Booking, place: Place) => void;
  cancel: (booking: Booking) => void;
  leave: (booking: Booking) => void;
  /** Somebody else sits there. */
  occupied: (booking: Booking) => void;
  /** At once to that desk, same time. */
  reseat: (booking: Booking, to: FreeDesk) => void;
};

type Props = {
  place: Place;
  bookings: Booking[];
  hours: Hours;
  at: string;
  now: string;
  doing: Doing;
};

export function DeskPanel({ place, bookings, hours, at, now, doing }: Props) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const { desk, state, booking, next } = place;
  const today = formats.dayOf(now);
  const note = [desk.zone_name, desk.note, desk.kind === "room" && say.seats(desk.capacity)];
  const following = booking && isOpen(place, at) ? booking : next;
  const holds = booking && !isOpen(place, at) ? booking : undefined;
  return (
    <Panel
      title={desk.desk_no}
      note={note.filter(Boolean).join(" · ")}
      foot={<Acts place={place} at={at} doing={doing} />}
    >
      <p className="desk-state">
        <State of={marks[state]} size={20}>
          {sentence(place, at, say, formats)}
        </State>
      </p>
      {holds && state !== "out_of_service" && (
        <Facts
          rows={[
            [say.who, <Whose key="who" booking={holds} />],
            [say.when, spanWords(holds.from, holds.until, formats, today)],
            [say.came, holds.used_at && formats.moment(holds.used_at, today)],
            [
              say.number,
              <span key="no" className="third">
                {holds.booking_no}
              </span>,
            ],
          ]}
        />
      )}
      {state === "out_of_service" && (
        <Facts
          rows={[
            [
              say.service,
              desk.to_on
                ? say.serviceSpan(formats.day(desk.from_on), formats.day(desk.to_on))
                : say.serviceFrom(formats.day(desk.from_on)),
            ],
          ]}
        />
      )}
      {state === "closed" && place.closed && (
        <Facts rows={[[say.when, spanWords(place.closed.from, place.closed.until, formats, today)]]} />
      )}
      <Strip bookings={bookings} hours={hours} at={ms(at)} now={ms(now)} />
      {holds && <Seatings booking={holds.booking} />}
      {holds && <CopyMessage about={{ kind: "booking", of: { booking: holds.booking } }} lone="W" />}
      {holds && <SeriesLine booking={holds} />}
      {following && (
        <p>
          <span className="desk-next">{say.nextOne}</span>
          {spanWords(following.from, following.until, formats, today)} {following.name}
          {following.team && <span className="third"> {following.team}</span>}
        </p>
      )}
      <More desk={desk} at={at} now={now} />
      {holds && state === "not_come" && <Others booking={holds} onTake={(to) => doing.reseat(holds, to)} />}
    </Panel>
  );
}

function Whose({ booking }: { booking: Booking }) {
  return (
    <>
      {booking.name} {booking.team && <span className="second">{booking.team}</span>}
    </>
  );
}

function Acts({ place, at, doing }: { place: Place; at: string; doing: Doing }) {
  const say = useWords(deskWords);
  const also = useWords(foundWords);
  const { desk, state, booking } = place;
  if (state === "out_of_service" || state === "closed") return null;
  const bookIt = (
    <Button filled wide onPress={() => doing.book(place)}>
      {say.book(desk.desk_no)}
    </Button>
  );
  if (state === "free" || !booking) return bookIt;
  const move = (
    <Button lone="M" onPress={() => doing.move(booking, place)}>
      {say.move}
    </Button>
  );
  const occupied = (
    <Button lone="O" onPress={() => doing.occupied(booking)}>
      {also.key}
    </Button>
  );
  if (state === "in_use")
    return (
      <>
        {move}
        {occupied}
        <Button onPress={() => doing.leave(booking)}>{say.leave}</Button>
      </>
    );
  return (
    <>
      {state === "not_come" && (
        <Button filled wide onPress={() => doing.arrive(booking)}>
          {say.cameNow(booking.name)}
        </Button>
      )}
      {state === "promised" && !isHeld(place, at) && bookIt}
      {move}
      {state === "not_come" && occupied}
      <Button lone="X" onPress={() => doing.cancel(booking)}>
        {say.cancel}
      </Button>
    </>
  );
}

/** The three nearest that are free for the booking's whole time; a digit moves it there. */
function Others({ booking, onTake }: { booking: Booking; onTake: (to: FreeDesk) => void }) {
  const say = useWords(deskWords);
  const { from, until, desk } = booking;
  const free = useAsk("desks_free", { from, until, near: desk }, ["desks"]);
  if (!free.data) return null;
  return (
    <section className="desk-others">
      <p>
        <b>{say.another}</b> <span className="third">{say.wholeSlot}</span>
      </p>
      {free.data.desks.length === 0 && <p className="second">{say.noOther}</p>}
      <FreeRows desks={free.data.desks} onTake={onTake} />
    </section>
  );
}

/** At most three, each under its digit. */
export function FreeRows({ desks, onTake }: { desks: FreeDesk[]; onTake: (to: FreeDesk) => void }) {
  return (
    <ul>
      {desks.slice(0, 3).map((one, index) => (
        <FreeRow key={one.desk.desk} one={one} digit={String(index + 1)} onTake={onTake} />
      ))}
    </ul>
  );
}

type RowProps = { one: FreeDesk; digit: string; onTake: (to: FreeDesk) => void };

function FreeRow({ one, digit, onTake }: RowProps) {
  const say = useWords(deskWords);
  const formats = useFormats();
  useLoneKey(digit, () => onTake(one));
  return (
    <li>
      <button type="button" className="desk-other" onClick={() => onTake(one)}>
        <Key>{digit}</Key>
        <b>{one.desk.desk_no}</b>
        <span className="second">{one.desk.note || one.desk.zone_name}</span>
        <span className="desk-other-until">
          {one.free_until ? say.freeUntil(formats.clock(one.free_until)) : say.openAllDay}
        </span>
      </button>
    </li>
  );
}
