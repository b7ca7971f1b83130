/** What is on today: how many came of how many who signed up. */
import type { Event, Today } from "../ipc/generated";
import { Bar } from "../shared/Bar";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { Section } from "../shared/Sheet";
import { todayWords } from "./words";

/** More are told by their number; the events' screen has them all. */
const SHOWN = 2;

export function EventsToday({ today }: { today: Today }) {
  const say = useWords(todayWords);
  const { events } = today;
  return (
    <Section
      head={say.events}
      note={events.length > SHOWN ? say.moreEvents(events.length - SHOWN) : undefined}
    >
      {events.length === 0 && <p className="second">{say.noEvents}</p>}
      {events.slice(0, SHOWN).map((event) => (
        <One key={event.event} event={event} />
      ))}
    </Section>
  );
}

function One({ event }: { event: Event }) {
  const say = useWords(todayWords);
  const formats = useFormats();
  const { counts, span } = event;
  const told = say.signedIn(counts.signed_in, counts.signed_up, counts.waiting);
  return (
    <div className="event">
      <p className="event-title">{event.title}</p>
      <p className="second event-when">
        {formats.clock(span.from)}–{formats.clock(span.until)} {event.place}
      </p>
      <p className="event-count">
        <Bar
          value={counts.signed_in}
          of={Math.max(counts.signed_up, counts.signed_in, 1)}
          label={event.title}
          accent
        />
        <span>{told}</span>
      </p>
    </div>
  );
}
