/** How an event stands: shape, word and colour. And when it is, as people say it. */
import type { Event } from "../ipc/generated";
import { useNow } from "../shared/clock";
import { type Formats, useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { eventWords } from "./words";

export function EventState({ event }: { event: Event }) {
  const say = useWords(eventWords);
  const now = useNow();
  const { from, until } = event.span;
  if (event.cancelled) return <State of="stop">{say.cancelled}</State>;
  if (event.held_at) return <State of="done">{say.held}</State>;
  if (until <= now) return <State of="byhand">{say.unconfirmed}</State>;
  if (from <= now) return <State of="underway">{say.underway}</State>;
  if (event.counts.free === 0) return <State of="warn">{say.full}</State>;
  return <State of="open">{say.open}</State>;
}

/** The day, and the clock from and until; a second day is named. */
export function whenOf({ span }: Event, f: Formats): { day: string; clock: string } {
  const [first, last] = [f.dayOf(span.from), f.dayOf(span.until)];
  const until = first === last ? f.clock(span.until) : f.moment(span.until);
  return { day: f.weekday(first), clock: `${f.clock(span.from)}–${until}` };
}

/** People sign in on the days of the event. */
export function useDoorOpen(event: Event): boolean {
  const f = useFormats();
  const today = f.dayOf(useNow());
  return !event.cancelled && f.dayOf(event.span.from) <= today && today <= f.dayOf(event.span.until);
}
