/** The people of one event: signups in their order, the waiting list, and who came. */
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { Attendance, EventCard, Guest, Signup } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { EventPanel } from "./EventPanel";
import { whenOf } from "./EventState";
import { GuestPanel } from "./GuestPanel";
import { SignUpForm } from "./SignUpForm";
import { eventWords } from "./words";

/** Somebody on the list: signed up, or walked in, or both signed up and came. */
export type Person = { guest: Guest; signup?: Signup | undefined; came?: Attendance | undefined };

export function peopleOf({ signups, attendances }: EventCard): Person[] {
  const came = new Map(attendances.map((one) => [one.guest.member, one]));
  const listed = new Set(signups.map((one) => one.guest.member));
  return [
    ...signups.map((signup) => ({ guest: signup.guest, signup, came: came.get(signup.guest.member) })),
    ...attendances
      .filter((one) => !listed.has(one.guest.member))
      .map((one) => ({ guest: one.guest, came: one })),
  ];
}

export function People() {
  const event = Number(useParams().event);
  const asked = useAsk("events_show", { event }, ["events", "members"]);
  return <Shown of={asked}>{(card) => <Card card={card} />}</Shown>;
}

function Card({ card }: { card: EventCard }) {
  const say = useWords(eventWords);
  const formats = useFormats();
  const navigate = useNavigate();
  const [selected, setSelected] = useState<number>();
  const [signingUp, setSigningUp] = useState(false);
  const { event } = card;
  const people = peopleOf(card);
  const person = people.find((one) => one.guest.member === selected);
  const when = whenOf(event, formats);
  const back = () => (person ? setSelected(undefined) : void navigate(`/events?at=${event.event}`));
  useKey("back", back);
  const start = (
    <Button lone="N" onPress={() => setSigningUp(true)}>
      {say.signUp}
    </Button>
  );
  return (
    <Screen
      title={event.title}
      note={`${when.day} ${when.clock} ${event.place}`}
      acts={
        <>
          <Button quiet onPress={() => void navigate(`/events?at=${event.event}`)}>
            {say.back}
          </Button>
          {start}
        </>
      }
      panel={
        person ? (
          <GuestPanel key={person.guest.member} event={event} person={person} />
        ) : (
          <EventPanel event={event} />
        )
      }
    >
      <Sheet>
        <Rows people={people} selected={selected} onSelect={(one) => setSelected(one.guest.member)} />
      </Sheet>
      {signingUp && <SignUpForm event={event} onClose={() => setSigningUp(false)} />}
    </Screen>
  );
}

type RowsProps = { people: Person[]; selected: number | undefined; onSelect: (one: Person) => void };

function Rows({ people, selected, onSelect }: RowsProps) {
  const say = useWords(eventWords);
  const formats = useFormats();
  const order = new Map(people.map((one, index) => [one.guest.member, index + 1]));
  return (
    <Table
      label={say.signups}
      rows={people}
      keyOf={(one) => one.guest.member}
      selected={selected}
      onSelect={onSelect}
      compact
      empty={<Empty says={say.noSignups} />}
      columns={[
        {
          head: say.no,
          cell: (one) => <span className="third">{order.get(one.guest.member)}</span>,
          width: "64px",
        },
        { head: say.name, cell: (one) => one.guest.name, main: true },
        {
          head: say.team,
          cell: (one) => one.guest.team ?? <span className="third">{say.alone}</span>,
          width: "24%",
        },
        {
          head: say.at,
          cell: (one) => one.signup && formats.moment(one.signup.signed_up_at),
          width: "144px",
        },
        { head: say.state, cell: (one) => <PersonState person={one} />, width: "164px" },
      ]}
    />
  );
}

export function PersonState({ person: { signup, came } }: { person: Person }) {
  const say = useWords(eventWords);
  const formats = useFormats();
  if (came) return <State of="done">{say.came(formats.clock(came.at))}</State>;
  if (signup?.waiting) return <State of="lacking">{say.waitingAt(signup.waiting)}</State>;
  return <State of="open">{say.hasSeat}</State>;
}
