/** From moments to places on the timeline and back: whole days side by side, each from its opening to its closing. */
import type { Booking } from "../../ipc/generated";
import { type Formats, plusDays } from "../../shared/dates";
import { hoursOf, MINUTE, ms } from "../day";

export type Zoom = "day" | "week" | "month";
export const zooms: Zoom[] = ["day", "week", "month"];

export type Scale = {
  zoom: Zoom;
  days: string[];
  /** Of each day, in ms. */
  starts: number[];
  /** What is shown of each day, in ms from its start. */
  open: number;
  close: number;
  /** The smallest move, in ms. */
  step: number;
};

const HOUR = 60 * MINUTE;
const steps: Record<Zoom, number> = { day: 15 * MINUTE, week: HOUR, month: 12 * HOUR };

/** The days that are shown around one: itself, its week from Monday, its month. */
export function daysOf(day: string, zoom: Zoom): string[] {
  if (zoom === "day") return [day];
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const first = zoom === "week" ? plusDays(day, -weekday) : `${day.slice(0, 8)}01`;
  const count =
    zoom === "week"
      ? 7
      : new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  return Array.from({ length: count }, (_, nth) => plusDays(first, nth));
}

/** A day, a week or a month further. */
export function turned(day: string, zoom: Zoom, by: 1 | -1): string {
  if (zoom === "day") return plusDays(day, by);
  if (zoom === "week") return plusDays(day, 7 * by);
  const first = `${day.slice(0, 8)}01`;
  return `${plusDays(first, by === 1 ? 31 : -1).slice(0, 8)}01`;
}

export function scaleOf(day: string, zoom: Zoom, bookings: Booking[], formats: Formats): Scale {
  const days = daysOf(day, zoom);
  const starts = days.map((one) => ms(formats.instantOf(one, "00:00")));
  const shown = days.map((one, nth) => {
    const { from, until } = hoursOf(one, bookings, [], formats);
    return [from - (starts[nth] ?? 0), until - (starts[nth] ?? 0)] as const;
  });
  const open = Math.min(...shown.map(([from]) => from));
  const close = Math.max(...shown.map(([, until]) => until));
  return { zoom, days, starts, open, close, step: zoom === "month" ? close - open : steps[zoom] };
}

/** The day that a moment belongs to; the first or the last one where it lies outside. */
function nthOf(at: number, { starts }: Scale): number {
  const next = starts.findIndex((start) => start > at);
  return next === -1 ? starts.length - 1 : Math.max(0, next - 1);
}

/** Where a moment lies, 0 to 1; what is outside of the hours shown lies at their edge. */
export function shareOf(at: number, scale: Scale): number {
  const { starts, open, close } = scale;
  const nth = nthOf(at, scale);
  const inside = (at - (starts[nth] ?? 0) - open) / (close - open);
  return (nth + Math.min(1, Math.max(0, inside))) / starts.length;
}

/** The step of the scale that lies there; 0 is the first, 1 the end of the last. */
export function momentAt(share: number, scale: Scale): number {
  const { starts, open, close, step } = scale;
  const whole = Math.min(0.999_999, Math.max(0, share)) * starts.length;
  const nth = Math.floor(whole);
  const inside = (whole - nth) * (close - open);
  return (starts[nth] ?? 0) + open + Math.round(inside / step) * step;
}

/** So many steps further; what lies between closing and opening is no step. */
export function moved(at: number, by: number, scale: Scale): number {
  const { starts, open, close, step } = scale;
  const perDay = Math.round((close - open) / step);
  const nth = nthOf(at, scale);
  const inside = Math.round((at - (starts[nth] ?? 0) - open) / step);
  const all = Math.min(starts.length * perDay, Math.max(0, nth * perDay + inside + by));
  const day = Math.min(starts.length - 1, Math.floor(all / perDay));
  return (starts[day] ?? 0) + open + (all - day * perDay) * step;
}

/** The hours or days that stand above the lines. */
export function ticksOf(scale: Scale): { at: number; day: string; hour: boolean }[] {
  const { days, starts, open, close, zoom } = scale;
  if (zoom !== "day") return days.map((day, nth) => ({ at: (starts[nth] ?? 0) + open, day, hour: false }));
  const start = starts[0] ?? 0;
  const hours = Math.round((close - open) / HOUR);
  const every = Math.ceil(hours / 14);
  return Array.from({ length: Math.floor(hours / every) + 1 }, (_, nth) => ({
    at: start + open + nth * every * HOUR,
    day: days[0] ?? "",
    hour: true,
  }));
}

/** How many lines part the track. */
export const linesOf = ({ zoom, days, open, close }: Scale) =>
  zoom === "day" ? Math.round((close - open) / HOUR) : days.length;
