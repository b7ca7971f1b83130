/** Events to come and past ones; below each its list of people and its door. */
import { useState } from "react";
import { Route, Routes, useNavigate, useSearchParams } from "react-router";
import type { Event, EventSide } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Pages } from "../shared/Pages";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { Tabs } from "../shared/Tabs";
import { useToast } from "../shared/Toast";
import { Announce } from "./Announce";
import { Door } from "./Door";
import { EventPanel } from "./EventPanel";
import { EventState, whenOf } from "./EventState";
import { People } from "./People";
import { eventWords, kindWords } from "./words";
import "./events.css";

const PAGE = 100;

export default function EventsScreen() {
  return (
    <Routes>
      <Route index element={<Events />} />
      <Route path=":event" element={<People />} />
      <Route path=":event/door" element={<Door />} />
    </Routes>
  );
}

function Events() {
  const say = useWords(eventWords);
  const toast = useToast();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [side, setSide] = useState<EventSide>("coming");
  const [after, setAfter] = useState(0);
  const [announcing, setAnnouncing] = useState(false);
  const page = useAsk("events_list", { side, after }, ["events"]);
  const at = search.get("at");
  const events = page.data?.events ?? [];
  const selected = events.find((event) => String(event.event) === at) ?? events[0];
  const select = (event: Event) => setSearch({ at: String(event.event) }, { replace: true });
  return (
    <Screen
      title={say.title}
      tabs={
        <Tabs
          label={say.side}
          value={side}
          onChange={(next) => {
            setSide(next);
            setAfter(0);
          }}
          options={[
            ["coming", say.coming],
            ["past", say.past],
          ]}
        />
      }
      note={
        page.data && (
          <>
            {say.total(page.data.total)}{" "}
            {page.data.to_confirm > 0 && <State of="byhand">{say.toConfirm(page.data.to_confirm)}</State>}
          </>
        )
      }
      acts={
        <Button lone="N" onPress={() => setAnnouncing(true)}>
          {say.announce}
        </Button>
      }
      panel={selected && <EventPanel key={selected.event} event={selected} listed />}
    >
      <Sheet>
        <Shown of={page}>
          {({ events, total }) => (
            <>
              <Rows
                rows={events}
                selected={selected?.event}
                onSelect={select}
                onOpen={(event) => void navigate(`/events/${event.event}`)}
                empty={
                  <Empty says={side === "coming" ? say.none : say.nonePast}>
                    <Button onPress={() => setAnnouncing(true)}>{say.announce}</Button>
                  </Empty>
                }
              />
              <Pages after={after} size={PAGE} total={total} onAfter={setAfter} />
            </>
          )}
        </Shown>
      </Sheet>
      {announcing && (
        <Announce
          onClose={() => setAnnouncing(false)}
          onDone={(event) => {
            setAnnouncing(false);
            select(event);
            toast({ of: "done", says: say.announced(strong(event.title), event.event_no) });
          }}
        />
      )}
    </Screen>
  );
}

type RowsProps = {
  rows: Event[];
  selected: number | undefined;
  onSelect: (event: Event) => void;
  onOpen: (event: Event) => void;
  empty: React.ReactNode;
};

function Rows({ rows, selected, onSelect, onOpen, empty }: RowsProps) {
  const say = useWords(eventWords);
  const kinds = useWords(kindWords);
  const formats = useFormats();
  return (
    <Table
      label={say.title}
      rows={rows}
      keyOf={(event) => event.event}
      selected={selected}
      onSelect={onSelect}
      onOpen={onOpen}
      empty={empty}
      columns={[
        {
          head: say.when,
          cell: (event) => {
            const when = whenOf(event, formats);
            return (
              <span className="two-lines">
                <span>{when.day}</span>
                <span className="third">{when.clock}</span>
              </span>
            );
          },
          width: "136px",
        },
        { head: say.what, cell: (event) => event.title, main: true },
        {
          head: say.place,
          cell: (event) => (
            <span className="two-lines">
              <span>{event.place}</span>
              <span className="third">{kinds[event.kind]}</span>
            </span>
          ),
          width: "120px",
        },
        {
          head: say.seats,
          cell: ({ counts, capacity }) => (
            <span className="two-lines">
              <span>{say.seatsOf(counts.signed_up, capacity)}</span>
              {counts.waiting > 0 && <span className="third">{say.waitingN(counts.waiting)}</span>}
            </span>
          ),
          width: "96px",
        },
        { head: say.state, cell: (event) => <EventState event={event} />, width: "116px" },
      ]}
    />
  );
}
