/** One event: how it stands, how full it is, and what can be done with it. */
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Event } from "../ipc/generated";
import { Bar } from "../shared/Bar";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { Facts, Panel } from "../shared/Panel";
import { CancelForm } from "./CancelForm";
import { ConfirmForm } from "./ConfirmForm";
import { EventState, useDoorOpen, whenOf } from "./EventState";
import { eventWords, kindWords, roleWords } from "./words";

/** `listed`: in the list of events, so that it leads to the people. */
export function EventPanel({ event, listed = false }: { event: Event; listed?: boolean }) {
  const say = useWords(eventWords);
  const kinds = useWords(kindWords);
  const roles = useWords(roleWords);
  const formats = useFormats();
  const navigate = useNavigate();
  const now = useNow();
  const doorOpen = useDoorOpen(event);
  const [asking, setAsking] = useState<"confirm" | "cancel">();
  const { counts, capacity, span, cancelled, held_at, headcount } = event;
  const when = whenOf(event, formats);
  const ended = span.until <= now;
  const settled = cancelled !== null || held_at !== null;
  const close = () => setAsking(undefined);
  return (
    <Panel
      title={<span className="event-title">{event.title}</span>}
      note={event.event_no}
      foot={
        <>
          {listed && (
            <Button filled={!ended || settled} onPress={() => void navigate(`/events/${event.event}`)}>
              {say.signups}
            </Button>
          )}
          {doorOpen && (
            <Button lone="D" onPress={() => void navigate(`/events/${event.event}/door`)}>
              {say.door}
            </Button>
          )}
          {!settled && span.from <= now && (
            <Button filled={listed && ended} onPress={() => setAsking("confirm")}>
              {say.confirm}
            </Button>
          )}
          {!settled && <Button onPress={() => setAsking("cancel")}>{say.cancel}</Button>}
        </>
      }
    >
      <EventState event={event} />
      <Facts
        rows={[
          [say.when, `${when.day} ${when.clock}`],
          [say.place, event.place],
          [say.kind, `${kinds[event.kind]} · ${roles[event.role]}`],
          [say.reason, cancelled?.reason],
        ]}
      />
      <div className="event-bars">
        <p>
          <span className="second">{say.countSeated}</span>
          <b>{say.seatsOf(counts.signed_up, capacity)}</b>
          {counts.waiting > 0 && <span>{say.waitingN(counts.waiting)}</span>}
        </p>
        <Bar value={capacity - counts.free} of={capacity} label={say.countSeated} accent />
        <p>
          <span className="second">{say.countCame}</span>
          <b>{counts.signed_in}</b>
          {counts.walk_ins > 0 && (
            <span>
              {say.countWalkIns} {counts.walk_ins}
            </span>
          )}
          {headcount !== null && <span>{say.heldCount(headcount)}</span>}
        </p>
      </div>
      {asking === "confirm" && <ConfirmForm event={event} onClose={close} />}
      {asking === "cancel" && <CancelForm event={event} onClose={close} />}
    </Panel>
  );
}
