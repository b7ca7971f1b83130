/** The heap: files chosen or dropped, read one after the other; what needs a person comes first. */
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { VoucherLine } from "../ipc/generated";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { FilePick, useDrop } from "../shared/FilePick";
import { useWords } from "../shared/language";
import { type MarkKind, State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { EntryPanel } from "./EntryPanel";
import { type Entry, questions, type Standing, sorted, standing, sure } from "./heap";
import type { Heap } from "./useHeap";
import { VoucherTabs } from "./VoucherTabs";
import { voucherWords } from "./words";

const ACCEPT = ".ofd,.pdf,.xml,.png,.jpg,.jpeg";

const marks: Record<Standing, MarkKind> = {
  reading: "underway",
  asks: "lacking",
  repeated: "stop",
  byhand: "warn",
  unread: "warn",
  failed: "stop",
  ready: "done",
  companion: "done",
  kept: "left",
};

type Props = { heap: Heap; onShow: (voucher: VoucherLine) => void };

export function Import({ heap, onShow }: Props) {
  const say = useWords(voucherWords);
  const [chosen, setChosen] = useState<string>();
  const scanned = useSearchParams()[0].get("scanned");
  const entries = sorted(heap.entries);
  const entry = entries.find(({ key }) => key === chosen) ?? entries[0];
  const ready = entries.filter(sure).length;
  const drop = useDrop(heap.add);
  const pick = (
    <FilePick accept={ACCEPT} multiple onFiles={heap.add}>
      {say.choose}
    </FilePick>
  );
  return (
    <Screen
      title={say.title}
      tabs={<VoucherTabs at="import" />}
      acts={pick}
      panel={entry && <EntryPanel key={entry.key} entry={entry} heap={heap} onShow={onShow} />}
    >
      <div className="heap" {...drop}>
        <Sheet>
          {scanned && (
            <p className="heap-scanned">
              <State of="warn">{say.notKept(scanned)}</State>
            </p>
          )}
          {entries.length === 0 ? (
            <Empty says={say.chooseOrDrop} />
          ) : (
            <Section head={say.heap} note={say.heapNote} aside={<Counts entries={entries} />}>
              <Rows entries={entries} chosen={entry?.key} onChoose={setChosen} />
              <KeepAll heap={heap} ready={ready} />
            </Section>
          )}
        </Sheet>
      </div>
    </Screen>
  );
}

function KeepAll({ heap, ready }: { heap: Heap; ready: number }) {
  const say = useWords(voucherWords);
  if (heap.keeping)
    return (
      <div className="keep-all">
        <progress value={heap.keeping.done} max={heap.keeping.of} aria-label={say.keepAll(heap.keeping.of)} />
        <span>{say.keepingAll(heap.keeping.done, heap.keeping.of)}</span>
        <Button meaning="back" onPress={heap.stop}>
          {say.stopWhole}
        </Button>
      </div>
    );
  if (ready < 2) return null;
  return (
    <div className="keep-all">
      <Button onPress={() => void heap.keepAll()}>{say.keepAll(ready)}</Button>
    </div>
  );
}

function useStandingWord() {
  const say = useWords(voucherWords);
  return (entry: Entry): string => {
    const stands = standing(entry);
    if (stands === "asks") return say.asks(questions(entry).length);
    if (stands === "kept") return say.kept(entry.kept?.voucher_no ?? "");
    return {
      reading: say.reading,
      repeated: say.repeated,
      byhand: say.byHand,
      unread: say.unread,
      failed: say.failed,
      ready: say.ready,
      companion: say.companion,
    }[stands];
  };
}

function Counts({ entries }: { entries: Entry[] }) {
  const say = useWords(voucherWords);
  const count = (...wanted: Standing[]) => entries.filter((entry) => wanted.includes(standing(entry))).length;
  const shown: [MarkKind, string, number][] = [
    ["done", say.ready, count("ready", "companion")],
    ["lacking", say.asks(count("asks", "byhand")), count("asks", "byhand")],
    ["stop", say.repeated, count("repeated", "failed")],
    ["warn", say.unread, count("unread")],
  ];
  return (
    <span className="heap-counts">
      {shown
        .filter(([, , n]) => n > 0)
        .map(([mark, word, n]) => (
          <State key={mark} of={mark}>
            {mark === "lacking" ? word : `${word} ${n}`}
          </State>
        ))}
    </span>
  );
}

type RowsProps = { entries: Entry[]; chosen: string | undefined; onChoose: (key: string) => void };

function Rows({ entries, chosen, onChoose }: RowsProps) {
  const say = useWords(voucherWords);
  const word = useStandingWord();
  const f = useFormats();
  return (
    <Table
      label={say.heap}
      rows={entries}
      keyOf={(entry) => entry.key}
      selected={chosen}
      onSelect={(entry) => onChoose(entry.key)}
      columns={[
        {
          head: say.seller,
          main: true,
          cell: (entry) => (
            <span className="two">
              <span>{entry.kept?.seller ?? entry.preview?.values.seller.name ?? entry.name}</span>
              <span className="third">{entry.name}</span>
            </span>
          ),
        },
        {
          head: say.amount,
          number: true,
          width: "130px",
          cell: ({ kept, preview }) => {
            const total = kept?.total ?? preview?.values.total ?? null;
            return total !== null && f.yuan(total);
          },
        },
        {
          head: say.state,
          width: "150px",
          cell: (entry) => <State of={marks[standing(entry)]}>{word(entry)}</State>,
        },
      ]}
    />
  );
}
