/** 日结: what is still open at the end of the day, beside the money; closing it freezes the page and prints it. */
import type { ReactNode } from "react";
import type { DayState, Here, LackingEvent, Loan, Message } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { CopyMessage } from "../shared/CopyMessage";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { CloseDay } from "./CloseDay";
import { ClosingTabs } from "./ClosingTabs";
import { Pinned } from "./Pinned";
import { closingWords } from "./words";

const READS = [
  "closing",
  "checkin",
  "lending",
  "desks",
  "events",
  "receipts",
  "messages",
  "figures",
  "prints",
  "members",
];

export function Day() {
  const say = useWords(closingWords);
  const f = useFormats();
  const day = useAsk("closing_show", {}, READS);
  return (
    <Screen
      title={say.title}
      tabs={<ClosingTabs at="" />}
      note={day.data && f.weekday(day.data.sheet.day)}
      panel={day.data && <CloseDay state={day.data} />}
    >
      <Sheet className="day-sheet">
        <Shown of={day}>{(state) => <Open state={state} />}</Shown>
      </Sheet>
    </Screen>
  );
}

function Open({ state: { sheet } }: { state: DayState }) {
  const say = useWords(closingWords);
  return (
    <>
      <List head={say.stillIn} rows={sheet.here} none={say.nobodyIn} keyOf={(one) => one.member}>
        {(one) => <StillIn here={one} />}
      </List>
      <List
        head={say.notBack}
        rows={sheet.not_back.loans}
        of={sheet.not_back.total}
        none={say.allBack}
        keyOf={(one) => one.loan}
      >
        {(one) => <NotBack loan={one} />}
      </List>
      <Tomorrow state={sheet} />
      <List head={say.lacking} rows={sheet.lacking} none={say.nothingLacks} keyOf={(one) => one.event}>
        {(one) => <Lacks event={one} />}
      </List>
      <List head={say.reminders} rows={sheet.unsent.reminders} none={say.allReminded} keyOf={keyOfMessage}>
        {(one) => <CopyMessage about={one.about} named />}
      </List>
      <List head={say.offers} rows={sheet.unsent.offers} none={say.noOffers} keyOf={keyOfMessage}>
        {(one) => <CopyMessage about={one.about} named />}
      </List>
      <Pinned notes={sheet.notes} />
    </>
  );
}

const keyOfMessage = ({ about }: Message) => JSON.stringify(about);

type ListProps<Row> = {
  head: string;
  rows: Row[];
  /** All of them, where not every one is listed. */
  of?: number;
  none: string;
  keyOf: (row: Row) => string | number;
  children: (row: Row) => ReactNode;
};

function List<Row>({ head, rows, of, none, keyOf, children }: ListProps<Row>) {
  const count = of ?? rows.length;
  return (
    <Section head={head} note={count > 0 ? count : undefined}>
      {rows.length === 0 ? (
        <p className="day-none">
          <State of="done">{none}</State>
        </p>
      ) : (
        <ul className="day-list">
          {rows.map((row) => (
            <li key={keyOf(row)}>{children(row)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function StillIn({ here }: { here: Here }) {
  const say = useWords(closingWords);
  const f = useFormats();
  return (
    <>
      <b>{here.name}</b> <span className="second">{here.team}</span>{" "}
      <span className="third">{say.since(f.clock(here.came_at))}</span>
    </>
  );
}

function NotBack({ loan }: { loan: Loan }) {
  const say = useWords(closingWords);
  const days = loan.standing.code === "overdue" ? loan.standing.values.days : 0;
  return (
    <>
      <b>{loan.item.name}</b> <span className="second">{`${loan.item.item_no} ${loan.name}`}</span>{" "}
      <State of={days > 0 ? "stop" : "warn"}>{days > 0 ? say.lateDays(days) : say.dueToday}</State>
    </>
  );
}

function Lacks({ event }: { event: LackingEvent }) {
  const say = useWords(closingWords);
  return (
    <>
      <b>{event.title}</b> <State of="lacking">{event.lacks.map((lack) => say[lack]).join(say.comma)}</State>
    </>
  );
}

function Tomorrow({ state: { arrivals, events } }: { state: DayState["sheet"] }) {
  const say = useWords(closingWords);
  const f = useFormats();
  const rows = [
    ...events.map((event) => ({ at: event.span.from, who: event.title, where: event.place })),
    ...arrivals.map((one) => ({ at: one.from, who: one.name, where: one.desk_no })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <List
      head={say.tomorrow}
      rows={rows}
      none={say.nobodyTomorrow}
      keyOf={(one) => `${one.at} ${one.who} ${one.where}`}
    >
      {(one) => (
        <>
          <span className="third">{f.clock(one.at)}</span> <b>{one.who}</b>{" "}
          <span className="second">{one.where}</span>
        </>
      )}
    </List>
  );
}
