import { useState } from "react";
import { useSearchParams } from "react-router";
import type { LedgerEntry, LedgerSums, Period } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Pages } from "../shared/Pages";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { ChargeForm } from "./ChargeForm";
import { FeePanel } from "./FeePanel";
import { IssueForm } from "./IssueForm";
import { ReceiptPanel } from "./ReceiptPanel";
import { keyOf, kindWord, meansWord } from "./said";
import { TillTabs } from "./TillTabs";
import { Unprinted } from "./Unprinted";
import { tillWords } from "./words";

const PAGE = 100;

export function Ledger() {
  const say = useWords(tillWords);
  const f = useFormats();
  const today = f.dayOf(useNow());
  const [period, setPeriod] = useState<Period>({ from: today, to: today });
  const [after, setAfter] = useState(0);
  const [selected, setSelected] = useState<LedgerEntry>();
  const [open, setOpen] = useState<"issue" | "charge">();
  const [search] = useSearchParams();
  const scanned = Number(search.get("receipt")) || undefined;
  const page = useAsk("receipts_ledger", { period, after }, ["receipts"]);
  const choose = (next: Period) => {
    setPeriod(next);
    setAfter(0);
    setSelected(undefined);
  };
  return (
    <Screen
      title={say.title}
      tabs={<TillTabs at="ledger" />}
      acts={
        <>
          <Button lone="R" onPress={() => setOpen("issue")}>
            {say.issue}
          </Button>
          <Button lone="C" onPress={() => setOpen("charge")}>
            {say.charge}
          </Button>
        </>
      }
      panel={
        selected ? (
          <Chosen key={keyOf(selected)} entry={selected} />
        ) : (
          scanned && <ReceiptPanel key={scanned} receipt={scanned} />
        )
      }
    >
      <Sheet>
        <PeriodPick value={period} today={today} onChange={choose} />
        <Unprinted />
        <Shown of={page}>
          {({ entries, sums }) => (
            <>
              <SumsLine sums={sums} />
              <Table
                label={say.ledger}
                rows={entries}
                keyOf={keyOf}
                selected={selected && keyOf(selected)}
                onSelect={setSelected}
                compact
                empty={<Empty says={say.noEntries} />}
                columns={[
                  { head: say.at, cell: (row) => f.moment(row.at, today), width: "116px" },
                  { head: say.no, cell: (row) => row.no, main: true, width: "132px" },
                  { head: say.kind, cell: (row) => <Kind entry={row} />, width: "112px" },
                  { head: say.payer, cell: (row) => row.payer, width: "18%" },
                  { head: say.reason, cell: (row) => <span className="second">{row.reason}</span> },
                  { head: say.method, cell: (row) => meansWord(say, row.means), width: "96px" },
                  { head: say.amount, cell: (row) => f.yuan(row.amount), number: true, width: "120px" },
                ]}
              />
              <Pages after={after} size={PAGE} total={sums.entries} onAfter={setAfter} />
            </>
          )}
        </Shown>
      </Sheet>
      {open === "issue" && <IssueForm onClose={() => setOpen(undefined)} />}
      {open === "charge" && <ChargeForm onClose={() => setOpen(undefined)} />}
    </Screen>
  );
}

function Kind({ entry }: { entry: LedgerEntry }) {
  const say = useWords(tillWords);
  return entry.counter ? <State of="stop">{say.voidedRow}</State> : kindWord(say, entry.kind);
}

function Chosen({ entry }: { entry: LedgerEntry }) {
  return entry.source === "receipt" ? <ReceiptPanel receipt={entry.id} /> : <FeePanel fee={entry.id} />;
}

type PickProps = { value: Period; today: string; onChange: (period: Period) => void };

function PeriodPick({ value, today, onChange }: PickProps) {
  const say = useWords(tillWords);
  const presets: [string, Period][] = [
    [say.today, { from: today, to: today }],
    [say.month, { from: `${today.slice(0, 7)}-01`, to: today }],
    [say.year, { from: `${today.slice(0, 4)}-01-01`, to: today }],
  ];
  return (
    <fieldset className="period" aria-label={say.period}>
      {presets.map(([word, period]) => (
        <button
          key={word}
          type="button"
          className="period-preset"
          aria-pressed={period.from === value.from && period.to === value.to}
          onClick={() => onChange(period)}
        >
          {word}
        </button>
      ))}
      <DayField
        label={say.from}
        value={value.from}
        onChange={(from) => from && onChange({ ...value, from })}
      />
      <DayField label={say.to} value={value.to} onChange={(to) => to && onChange({ ...value, to })} />
    </fieldset>
  );
}

function SumsLine({ sums }: { sums: LedgerSums }) {
  const say = useWords(tillWords);
  const f = useFormats();
  const counted = [say.entries(sums.entries), sums.voided > 0 && say.voids(sums.voided)]
    .filter(Boolean)
    .join(" · ");
  const rows: [string, string, string][] = [
    [say.money, f.yuan(sums.money), counted],
    ...sums.by_means.map((one): [string, string, string] => [
      say[one.means],
      f.yuan(one.amount),
      say.entries(one.entries),
    ]),
    [say.waived, f.yuan(sums.waived), ""],
    [say.saved, f.yuan(sums.saved), ""],
    [say.held, f.yuan(sums.held), ""],
  ];
  return (
    <dl className="till-sums">
      {rows.map(([word, yuan, note]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>
            <b>{yuan}</b> <span className="third">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
