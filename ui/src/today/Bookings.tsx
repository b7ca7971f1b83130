/** What is booked: now and next. */
import type { Booking, Today } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { Mark, type MarkKind } from "../shared/Mark";
import { Section } from "../shared/Sheet";
import { useFit } from "../shared/useFit";
import { todayWords } from "./words";

/** How a booking stands: to come, begun and the person is there, begun and not there yet. */
export function standing(booking: Booking, now: string): "next" | "arrived" | "late" {
  if (booking.used_at) return "arrived";
  return booking.from <= now ? "late" : "next";
}

const marks: Record<ReturnType<typeof standing>, MarkKind> = { next: "open", arrived: "now", late: "warn" };

export function Bookings({ today }: { today: Today }) {
  const say = useWords(todayWords);
  const formats = useFormats();
  const { bookings, now } = today;
  const [list, fit] = useFit<HTMLUListElement>(6);
  return (
    <Section head={say.bookings} note={say.nowAndNext(bookings.length)} className="rows bookings">
      {bookings.length === 0 && <p className="second">{say.noBookings}</p>}
      <ul className="fit" ref={list}>
        {bookings.slice(0, fit).map((booking) => {
          const stands = standing(booking, now);
          return (
            <li key={booking.booking} className={`row row-booking row-${stands}`}>
              <Mark of={marks[stands]} size={14} />
              <span className="row-time">
                {formats.clock(booking.from)}–{formats.clock(booking.until)}
              </span>
              <b>{booking.desk_no}</b>
              <span className="row-who">{booking.name}</span>
              <span className="row-end">{say[stands]}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
