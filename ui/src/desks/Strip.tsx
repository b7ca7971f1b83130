/** One desk's day: what is booked, what is used, who has not come, and the time looked at. */
import type { Booking } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { type Hours, instant, ms, percent, share, ticks } from "./day";
import { spanWords } from "./look";
import { deskWords } from "./words";
import "./scrubber.css";

type Props = { bookings: Booking[]; hours: Hours; at: number; now: number };

const look = ({ used_at, from }: Booking, now: number) =>
  used_at ? " strip-used" : ms(from) <= now ? " strip-waiting" : "";

export function Strip({ bookings, hours, at, now }: Props) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const today = formats.dayOf(instant(now));
  const said = bookings.map(({ from, until, name }) => `${spanWords(from, until, formats, today)} ${name}`);
  return (
    <div role="img" aria-label={`${say.day}: ${said.join("; ") || say.free}`}>
      <div className="strip">
        {bookings.map((one) => {
          const left = share(ms(one.from), hours);
          const right = share(ms(one.until), hours);
          return (
            <span
              key={one.booking}
              className={`strip-piece${look(one, now)}`}
              style={{ left: percent(left), width: percent(right - left) }}
            />
          );
        })}
        <span className="strip-at" style={{ left: percent(share(at, hours)) }} />
      </div>
      <div className="strip-axis">
        {ticks(hours, 3).map((tick) => (
          <span key={tick} style={{ left: percent(share(tick, hours)) }}>
            {formats.clock(instant(tick)).slice(0, 2)}
          </span>
        ))}
      </div>
    </div>
  );
}
