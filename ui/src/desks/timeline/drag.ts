/** Dragging on the timeline: over empty time it makes a slot, on a booking it moves it, at its end it lengthens it. */
import { type PointerEvent, useRef } from "react";
import type { Booking } from "../../ipc/generated";
import { ms } from "../day";
import type { Proposal, Slot } from "./proposal";
import { momentAt, type Scale } from "./scale";

export type Dragging = {
  scale: Scale;
  bookings: Booking[];
  /** A press without a drag: the cursor goes there. */
  onPoint: (slot: Slot) => void;
  onDrag: (proposal: Proposal) => void;
  onDrop: (proposal: Proposal) => void;
};

/** So many pixels are still a press. */
const STILL = 4;
/** So near to its end, a bar is lengthened. */
const EDGE = 8;

type Held = {
  x: number;
  y: number;
  at: number;
  desk: number;
  booking: Booking | undefined;
  lengthens: boolean;
  begun: boolean;
  proposal: Proposal | undefined;
};

export function useDrag({ scale, bookings, onPoint, onDrag, onDrop }: Dragging) {
  const held = useRef<Held>(undefined);

  const momentOf = (event: PointerEvent<HTMLElement>, row: Element) => {
    const track = row.querySelector(".tl-track")?.getBoundingClientRect();
    return track ? momentAt((event.clientX - track.left) / track.width, scale) : undefined;
  };
  const rowAt = (event: PointerEvent<HTMLElement>) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-desk]");
  const deskOf = (row: Element) => Number(row.getAttribute("data-desk"));

  const proposed = (event: PointerEvent<HTMLElement>, { at, desk, booking, lengthens }: Held) => {
    const row = rowAt(event) ?? event.currentTarget.querySelector(`[data-desk="${desk}"]`);
    const to = row ? momentOf(event, row) : undefined;
    if (!row || to === undefined) return undefined;
    if (!booking) {
      const [from, until] = to > at ? [at, to] : [to, at];
      return { desk, from, until: Math.max(until, from + scale.step) };
    }
    const [from, until] = [ms(booking.from), ms(booking.until)];
    if (lengthens) return { desk, from, until: Math.max(to, from + scale.step), moving: booking };
    const begins = booking.used_at ? from : from + to - at;
    return { desk: deskOf(row), from: begins, until: begins + until - from, moving: booking };
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const target = event.target as Element;
      const row = target.closest("[data-desk]");
      const at = row ? momentOf(event, row) : undefined;
      if (event.button !== 0 || !row || at === undefined || !target.closest(".tl-track")) return;
      const bar = target.closest("[data-booking]");
      const booking = bookings.find((one) => one.booking === Number(bar?.getAttribute("data-booking")));
      const right = bar?.getBoundingClientRect().right ?? 0;
      const lengthens = booking !== undefined && right - event.clientX < EDGE;
      const place = { x: event.clientX, y: event.clientY, at, desk: deskOf(row) };
      held.current = { ...place, booking, lengthens, begun: false, proposal: undefined };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = held.current;
      if (!now) return;
      if (!now.begun && Math.hypot(event.clientX - now.x, event.clientY - now.y) < STILL) return;
      if (!now.begun) event.currentTarget.setPointerCapture?.(event.pointerId);
      now.begun = true;
      now.proposal = proposed(event, now) ?? now.proposal;
      if (now.proposal) onDrag(now.proposal);
    },
    onPointerUp() {
      const now = held.current;
      held.current = undefined;
      if (!now) return;
      if (now.proposal) onDrop(now.proposal);
      else if (now.booking)
        onPoint({ desk: now.desk, from: ms(now.booking.from), until: ms(now.booking.until) });
      else onPoint({ desk: now.desk, from: now.at, until: now.at + Math.max(scale.step, 3_600_000) });
    },
    onPointerCancel() {
      held.current = undefined;
    },
  };
}
