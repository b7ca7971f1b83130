/** How a place looks and reads: a class for its pattern, a mark, and words. */
import type { Place, PlaceState } from "../ipc/generated";
import type { Formats } from "../shared/dates";
import type { Words } from "../shared/language";
import type { MarkKind } from "../shared/Mark";
import { ms } from "./day";
import type { deskWords } from "./words";

type Say = Words<typeof deskWords>;

export const states: PlaceState[] = [
  "free",
  "promised",
  "in_use",
  "not_come",
  "assigned",
  "closed",
  "out_of_service",
];

export const marks: Record<PlaceState, MarkKind> = {
  free: "open",
  promised: "underway",
  in_use: "now",
  not_come: "warn",
  assigned: "open",
  closed: "left",
  out_of_service: "left",
};

/** Booked for the time looked at, not only for later that day. */
export const isHeld = ({ booking, state }: Place, at: string) =>
  state === "promised" && booking !== null && ms(booking.from) <= ms(at);

/** Free yet, and booked for later that day. */
export const isComing = (place: Place, at: string) => place.state === "promised" && !isHeld(place, at);

/** Somebody may still book it for the time looked at. */
export const isOpen = (place: Place, at: string) =>
  place.state === "free" || place.state === "assigned" || isComing(place, at);

export const stateWord = (state: PlaceState, say: Say) =>
  ({
    free: say.free,
    promised: say.promised,
    in_use: say.inUse,
    not_come: say.notCome,
    assigned: say.assigned,
    closed: say.closed,
    out_of_service: say.outOfService,
  })[state];

/** 13 for 13:00, 13:30 as it is. */
const shortClock = (instant: string, formats: Formats) => formats.clock(instant).replace(/:00$/, "");

/** The word on the desk; the time alone where a booking is to come. */
export function wordOn(place: Place, at: string, say: Say, formats: Formats): string {
  switch (place.state) {
    case "free":
      return say.onFree;
    case "promised":
      return isHeld(place, at) || !place.booking ? say.onHeld : shortClock(place.booking.from, formats);
    case "in_use":
      return say.onInUse;
    case "not_come":
      return say.onNotCome;
    case "assigned":
      return place.assigned?.team_name ?? say.assigned;
    case "closed":
    case "out_of_service":
      return say.onClosed;
  }
}

/** The state as a sentence, for the panel. */
export function sentence(place: Place, at: string, say: Say, formats: Formats): string {
  const { state, booking } = place;
  if (state === "free") return say.freeAfter;
  if (state === "assigned" && place.assigned)
    return say.assignedTo(place.assigned.team_name, formats.day(place.assigned.period.to));
  if (state === "promised" && booking && !isHeld(place, at))
    return say.freeUntil(formats.clock(booking.from));
  if (state === "promised") return say.promisedThen;
  if (state === "not_come") return say.notComeYet;
  if (state === "closed" && place.closed)
    return say.closedUntil(place.closed.reason, formats.moment(place.closed.until, formats.dayOf(at)));
  return stateWord(state, say);
}

/** 09:00–12:00, with days where it does not stay within one. */
export function spanWords(from: string, until: string, formats: Formats, today: string): string {
  const begins = formats.moment(from, today);
  return `${begins}–${formats.moment(until, formats.dayOf(from))}`;
}
