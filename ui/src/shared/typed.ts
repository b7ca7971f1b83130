/** What a person types for a day or a time, made whole; `undefined` where it is none. */
import { plusDays } from "./dates";
import { normalise } from "./scanner";

const whole = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2200;
  return same ? date.toISOString().slice(0, 10) : undefined;
};

/** `2026-03-02`, `2026.3.2`, `20260302`, `3-2`, `0302`, `+7`; the year of `today` where none is given. */
export function typedDay(text: string, today: string): string | undefined {
  const said = normalise(text)
    .replace(/[\u5e74\u6708./]/g, "-")
    .replace(/\u65e5$/, "");
  const later = /^\+(\d{1,3})$/.exec(said);
  if (later) return plusDays(today, Number(later[1]));
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(said) ??
    /^()(\d{1,2})-(\d{1,2})$/.exec(said) ??
    /^()(\d{2})(\d{2})$/.exec(said);
  if (!parts) return undefined;
  return whole(Number(parts[1] || today.slice(0, 4)), Number(parts[2]), Number(parts[3]));
}

/** `9`, `930`, `9:30`, `09.30`, `21:05`. */
export function typedTime(text: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(normalise(text));
  if (!parts) return undefined;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** The time `minutes` later, staying inside the day. */
export function plusMinutes(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const all = Math.min(1439, Math.max(0, hour * 60 + minute + minutes));
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}
