/** The time looked at, on bars that tell how full each half hour is. ← → move it by 15 minutes, N back to now. */
import type { PointerEvent } from "react";
import type { Booking } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { type Hours, instant, occupancy, percent, STEP_MS, share, ticks } from "./day";
import { deskWords } from "./words";
import "./scrubber.css";

type Props = {
  hours: Hours;
  at: number;
  bookings: Booking[];
  inService: number;
  onMove: (at: number) => void;
};

export function Scrubber({ hours, at, bookings, inService, onMove }: Props) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const clock = (time: number) => formats.clock(instant(time));
  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const exact = hours.from + ((event.clientX - left) / width) * (hours.until - hours.from);
    const step = Math.round(exact / STEP_MS) * STEP_MS;
    onMove(Math.min(hours.until, Math.max(hours.from, step)));
  };
  return (
    <div
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={say.time}
      aria-valuemin={0}
      aria-valuemax={(hours.until - hours.from) / STEP_MS}
      aria-valuenow={Math.round((at - hours.from) / STEP_MS)}
      aria-valuetext={clock(at)}
      onPointerDown={point}
      onPointerMove={point}
    >
      <div className="scrubber-bars" aria-hidden="true">
        {occupancy(bookings, inService, hours).map((bar) => (
          <span
            key={bar.from}
            className={bar.from + 2 * STEP_MS <= at ? "bar-past" : undefined}
            style={{ height: percent(bar.share) }}
          />
        ))}
      </div>
      <div className="scrubber-axis" aria-hidden="true">
        {ticks(hours, 13).map((tick) => (
          <span key={tick} style={{ left: percent(share(tick, hours)) }}>
            {clock(tick).slice(0, 2)}
          </span>
        ))}
      </div>
      <span className="scrubber-line" aria-hidden="true" style={{ left: percent(share(at, hours)) }}>
        <b>{clock(at)}</b>
      </span>
    </div>
  );
}
