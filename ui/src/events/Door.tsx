/** At the door: one field that is always ready, one big answer, and how full the room is. */
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { EventCard } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Bar } from "../shared/Bar";
import { Button } from "../shared/Button";
import { focusBox, registerBox, useReturningFocus } from "../shared/box";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { useKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { Pick } from "../shared/Pick";
import { Section, Sheet } from "../shared/Sheet";
import { normalise, useScan } from "../shared/scanner";
import { sharedWords } from "../shared/words";
import { DoorSlab } from "./DoorSlab";
import { whenOf } from "./EventState";
import { useDoor } from "./useDoor";
import { eventWords } from "./words";

const ROWS = 9;

export function Door() {
  const event = Number(useParams().event);
  const asked = useAsk("events_show", { event }, ["events", "members"]);
  return <Shown of={asked}>{(card) => <OpenDoor card={card} />}</Shown>;
}

function OpenDoor({ card }: { card: EventCard }) {
  const say = useWords(eventWords);
  const formats = useFormats();
  const navigate = useNavigate();
  const { event } = card;
  const { passed, pass } = useDoor(event.event);
  const leave = () => void navigate(`/events/${event.event}`);
  useScan((code) => pass({ code }));
  const when = whenOf(event, formats);
  return (
    <main className="event-door">
      <div className="event-door-left">
        <header className="event-door-head">
          <h1>{event.title}</h1>
          <span className="second">
            {when.clock} {event.place}
          </span>
          <Button quiet meaning="back" onPress={leave}>
            {say.back}
          </Button>
        </header>
        <DoorField onMember={(member) => pass({ member })} onCode={(code) => pass({ code })} />
        <DoorSlab passed={passed[0]} />
      </div>
      <Counts card={card} />
    </main>
  );
}

type FieldProps = { onMember: (member: number) => void; onCode: (code: string) => void };

function DoorField({ onMember, onCode }: FieldProps) {
  const say = useWords(eventWords);
  const shared = useWords(sharedWords);
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(normalise(text));
  const found = useAsk("members_find", { text: wanted }, ["members"], { when: wanted !== "" });
  const rows = (wanted !== "" && text !== "" && found.data?.members) || [];
  useReturningFocus();
  useKey("box", focusBox);
  useEffect(() => {
    registerBox(input.current);
    input.current?.focus();
    return () => registerBox(null);
  }, []);
  return (
    <Pick
      large
      label={say.doorHint}
      placeholder={say.doorHint}
      text={text}
      onText={setText}
      rows={rows}
      keyOf={(row) => row.member.member}
      onTake={(row) => {
        setText("");
        onMember(row.member.member);
      }}
      onEnter={() => {
        setText("");
        onCode(normalise(text));
      }}
      input={input}
    >
      {(row) => (
        <>
          <b>{row.member.name}</b>
          <span className="second">{row.team ?? shared.alone}</span>
          <span className="third">{row.member.member_no}</span>
        </>
      )}
    </Pick>
  );
}

function Counts({ card: { event, attendances } }: { card: EventCard }) {
  const say = useWords(eventWords);
  const formats = useFormats();
  const { counts, capacity } = event;
  const newest = attendances.slice(-ROWS).reverse();
  return (
    <Sheet className="event-door-right">
      <Section head={say.signedIn}>
        <p className="event-door-count">
          <b>{counts.signed_in}</b> <span className="second">{say.seatsOf(counts.signed_up, capacity)}</span>
        </p>
        <Bar value={counts.signed_in} of={Math.max(capacity, counts.signed_in)} label={say.signedIn} accent />
        <ul className="event-door-numbers">
          <li>
            <span>{say.countSeated}</span>
            <b>{counts.signed_up}</b>
          </li>
          <li>
            <span>{say.countWaiting}</span>
            <b>{counts.waiting}</b>
          </li>
          <li>
            <span>{say.countWalkIns}</span>
            <b>{counts.walk_ins}</b>
          </li>
          <li>
            <span>{say.countFree}</span>
            <b>{counts.free}</b>
          </li>
        </ul>
      </Section>
      <Section head={say.lastCame}>
        {newest.length === 0 && <p className="second">{say.nobodyCame}</p>}
        <ul className="event-door-list">
          {newest.map((one) => (
            <li key={one.attendance}>
              <span className="event-door-name">{one.guest.name}</span>
              <span className="second">{one.guest.team}</span>
              <time className="third" dateTime={one.at}>
                {formats.clock(one.at)}
              </time>
            </li>
          ))}
        </ul>
      </Section>
    </Sheet>
  );
}
