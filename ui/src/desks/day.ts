/** The local day as the strip and the scrubber draw it: which hours, and how full each half hour is. */
import type { Booking, Place } from "../ipc/generated";
import { type Formats, plusDays } from "../shared/dates";

export const MINUTE = 60_000;
export const STEP_MS = 15 * MINUTE;
const HALF = 30 * MINUTE;
const HOUR = 60 * MINUTE;

/** What is shown of a day, in ms; the desk's usual hours, longer where something is booked outside of them. */
export type Hours = { from: number; until: number };

export const ms = (instant: string) => Date.parse(instant);
export const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

export function hoursOf(day: string, bookings: Booking[], shown: number[], formats: Formats): Hours {
  const start = ms(formats.instantOf(day, "00:00"));
  const end = ms(formats.instantOf(plusDays(day, 1), "00:00"));
  const inside = (at: number) => at >= start && at <= end;
  const begins = bookings.map((one) => ms(one.from)).filter(inside);
  const ends = bookings.map((one) => ms(one.until)).filter(inside);
  const opening = ms(formats.instantOf(day, "08:00"));
  const closing = ms(formats.instantOf(day, "20:00"));
  const seen = shown.filter(inside);
  const from = Math.min(opening, ...begins, ...seen);
  const until = Math.max(closing, ...ends, ...seen);
  const floor = (at: number) => start + Math.floor((at - start) / HOUR) * HOUR;
  return { from: floor(from), until: Math.min(end, floor(until + HOUR - 1)) };
}

/** Where a moment lies in the hours, 0 to 1. */
export const share = (at: number, { from, until }: Hours) =>
  Math.min(1, Math.max(0, (at - from) / (until - from)));

export const percent = (part: number) => `${(100 * part).toFixed(3)}%`;

/** One bar a half hour: the share of the desks and rooms in service that are booked at its middle. */
export function occupancy(bookings: Booking[], inService: number, hours: Hours) {
  const bars = [];
  for (let from = hours.from; from < hours.until; from += HALF) {
    const middle = from + HALF / 2;
    const held = bookings.filter((one) => ms(one.from) <= middle && ms(one.until) > middle).length;
    bars.push({ from, share: inService === 0 ? 0 : Math.min(1, held / inService) });
  }
  return bars;
}

/** The hours to write below, few enough to stand apart. */
export function ticks({ from, until }: Hours, apart: number): number[] {
  const every = Math.max(1, Math.ceil((until - from) / HOUR / apart)) * HOUR;
  return Array.from({ length: Math.floor((until - from) / every) + 1 }, (_, at) => from + at * every);
}

/** The beginning of the next half hour, itself included. */
export const nextHalfHour = (at: number) => Math.ceil(at / HALF) * HALF;

/** From the next half hour, or the time looked at, for two hours, or until the desk's next booking. */
export function defaultSlot(place: Place, at: number): { from: number; until: number } {
  const booking = place.booking;
  const running = booking && ms(booking.from) <= at ? booking : undefined;
  const from = Math.max(nextHalfHour(at), running ? ms(running.until) : 0);
  const following = running ? place.next : booking;
  const next = following && ms(following.from) > from ? ms(following.from) : Number.POSITIVE_INFINITY;
  return { from, until: Math.min(from + 2 * HOUR, next) };
}
