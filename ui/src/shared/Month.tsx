/** A month to pick a day from: arrows move, Page Up and Page Down change the month, ↵ picks, Esc closes. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { plusDays, useFormats } from "./dates";
import { useWords } from "./language";
import { fieldWords } from "./words";
import "./Month.css";

type Props = { value: string; today: string; onPick: (day: string) => void; onClose: () => void };

const weekdayOf = (day: string) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

/** The same day in another month, or that month's last day. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole weeks from Monday that hold the month of `day`. */
function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const monday = plusDays(first, -weekdayOf(first));
  const weeks: string[][] = [];
  for (let start = monday; start.slice(0, 7) <= day.slice(0, 7); start = plusDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => plusDays(start, at)));
  return weeks;
}

const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => plusDays(day, -1),
  ArrowRight: (day) => plusDays(day, 1),
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  PageUp: (day) => plusMonths(day, -1),
  PageDown: (day) => plusMonths(day, 1),
  Home: (day) => plusDays(day, -weekdayOf(day)),
  End: (day) => plusDays(day, 6 - weekdayOf(day)),
};

export function Month({ value, today, onPick, onClose }: Props) {
  const say = useWords(fieldWords);
  const formats = useFormats();
  const [at, setAt] = useState(value);
  const frame = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day.
  useEffect(() => {
    frame.current?.querySelector<HTMLButtonElement>("[tabindex='0']")?.focus();
  }, [at]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setAt(step(at));
  };
  const [monday = []] = weeksOf(at);
  return (
    <div
      ref={frame}
      className="month"
      role="dialog"
      aria-label={say.month(at.slice(0, 7))}
      onKeyDown={onKey}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <div className="month-head">
        <button
          type="button"
          tabIndex={-1}
          aria-label={say.earlier}
          onClick={() => setAt(plusMonths(at, -1))}
        >
          ‹
        </button>
        <b>{at.slice(0, 7)}</b>
        <button type="button" tabIndex={-1} aria-label={say.later} onClick={() => setAt(plusMonths(at, 1))}>
          ›
        </button>
      </div>
      <table>
        <thead>
          <tr>
            {monday.map((day) => (
              <th key={day} scope="col">
                {formats.weekdayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    className={day.slice(0, 7) === at.slice(0, 7) ? undefined : "month-other"}
                    tabIndex={day === at ? 0 : -1}
                    aria-current={day === today ? "date" : undefined}
                    aria-pressed={day === value}
                    aria-label={formats.weekday(day)}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
