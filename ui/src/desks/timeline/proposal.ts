/** What one means to do on the timeline, before it is done: a desk for a time, of a booking that is there or not. */
import type { Assignment, Booking, Desk, Timeline } from "../../ipc/generated";
import type { Formats } from "../../shared/dates";
import { instant, ms } from "../day";
import { moved, type Scale } from "./scale";

export type Slot = { desk: number; from: number; until: number };
/** With the booking that it would move; without one it would be a new one. */
export type Proposal = Slot & { moving?: Booking | undefined };

/** Groups of rows: rooms, then each zone's desks. */
export type Group = { name: string | undefined; desks: Desk[] };

export function groupsOf(desks: Desk[]): Group[] {
  const rooms = desks.filter(({ kind }) => kind === "room");
  const zones = new Map<string, Desk[]>();
  for (const desk of desks.filter(({ kind }) => kind === "desk"))
    zones.set(desk.zone_name, [...(zones.get(desk.zone_name) ?? []), desk]);
  const named = [...zones].map(([name, inside]) => ({ name, desks: inside }));
  return rooms.length > 0 ? [{ name: undefined, desks: rooms }, ...named] : named;
}

const overlaps = (one: Booking, { from, until }: Slot) => ms(one.from) < until && from < ms(one.until);

/** The bookings that a proposal would lie over; never the one that it moves. */
export const hitsOf = (proposal: Proposal, bookings: Booking[]) =>
  bookings.filter(
    (one) =>
      one.desk === proposal.desk && one.booking !== proposal.moving?.booking && overlaps(one, proposal),
  );

/** The booking under the cursor. */
export const bookingAt = (slot: Slot, bookings: Booking[]) =>
  bookings.find((one) => one.desk === slot.desk && overlaps(one, { ...slot, until: slot.from + 60_000 }));

/** The team that has the desk on the slot's first day. */
export const teamOf = (slot: Slot, assignments: Assignment[], formats: Formats) => {
  const day = formats.dayOf(instant(slot.from));
  return assignments.find(({ desk, period }) => desk === slot.desk && period.from <= day && day <= period.to);
};

/** So many rows further, and no further than the ends. */
export function rowed<S extends Slot>(slot: S, by: number, desks: Desk[]): S {
  const at = desks.findIndex(({ desk }) => desk === slot.desk);
  const next = desks[Math.min(desks.length - 1, Math.max(0, at + by))];
  return next ? { ...slot, desk: next.desk } : slot;
}

/** So many steps later, as long as it was. What somebody came to keeps its beginning. */
export function slid<S extends Proposal>(slot: S, by: number, scale: Scale): S {
  if (slot.moving?.used_at) return slot;
  const from = moved(slot.from, by, scale);
  return { ...slot, from, until: from + (slot.until - slot.from) };
}

/** Longer or shorter by steps, and at least one step long. */
export function stretched<S extends Slot>(slot: S, by: number, scale: Scale): S {
  const until = moved(slot.until, by, scale);
  return until > slot.from ? { ...slot, until } : slot;
}

/** Where the cursor stands at first: the first row, at the time asked for or the next full step. */
export function firstSlot(timeline: Timeline, scale: Scale, at: number, desk: number | undefined): Slot {
  const first = groupsOf(timeline.desks)[0]?.desks[0]?.desk ?? 0;
  const asked = timeline.desks.some((one) => one.desk === desk) ? (desk as number) : first;
  const start = (scale.starts[0] ?? 0) + scale.open;
  const inside = at >= start && at < (scale.starts.at(-1) ?? 0) + scale.close;
  const from = inside ? start + Math.ceil((at - start) / scale.step) * scale.step : start;
  return { desk: asked, from, until: from + Math.max(scale.step, scale.zoom === "month" ? 0 : 3_600_000) };
}

/** Shown again where a turn of the page lost it. */
export function kept(slot: Slot, scale: Scale, desks: Desk[]): Slot {
  const inside = scale.starts.some(
    (start) => slot.from >= start + scale.open && slot.from < start + scale.close,
  );
  const desk = desks.some((one) => one.desk === slot.desk) ? slot.desk : (desks[0]?.desk ?? 0);
  if (inside) return { ...slot, desk };
  const first = (scale.starts[0] ?? 0) + scale.open;
  return { desk, from: first, until: first + Math.max(scale.step, slot.until - slot.from) };
}
