/**
 * Things and where they are. One scan takes back what is out, or starts lending what is in; the next scan says to
 * whom. F7 lends. `/lending?member=7` starts with that person.
 */
import { useDeferredValue, useState } from "react";
import { useSearchParams } from "react-router";
import type { ItemCard, Shelf } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { Field } from "../shared/Field";
import { FormRefusal, SaidNo } from "../shared/FormRefusal";
import { useKey } from "../shared/keys";
import { strong, useWords } from "../shared/language";
import { Pages } from "../shared/Pages";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { normalise, useScan } from "../shared/scanner";
import { Table } from "../shared/Table";
import { Tabs } from "../shared/Tabs";
import { useToast } from "../shared/Toast";
import { AddItem } from "./AddItem";
import { ItemPanel } from "./ItemPanel";
import { LendPanel } from "./LendPanel";
import { PlaceState } from "./Standing";
import { useLendingScan } from "./useLendingScan";
import { useTakeBack } from "./useTakeBack";
import { lendingWords } from "./words";
import "./lending.css";

const PAGE = 100;
const named = ({ item }: Pick<ItemCard, "item">) => `${item.name} ${item.item_no}`;

export default function LendingScreen() {
  const say = useWords(lendingWords);
  const toast = useToast();
  const [search, setSearch] = useSearchParams();
  const [shelf, setShelf] = useState<Shelf>("all");
  const [after, setAfter] = useState(0);
  const [text, setText] = useState("");
  const [adding, setAdding] = useState(false);
  const wanted = useDeferredValue(normalise(text));
  const page = useAsk("lending_items", { shelf, after }, ["lending", "members"]);
  const found = useAsk("lending_find", { text: wanted }, ["lending"], { when: wanted !== "" });
  const back = useTakeBack();

  const selected = search.get("item") ?? undefined;
  const given = search.get("member");
  const open = (item_no: string) => setSearch({ item: item_no }, { replace: true });
  const lending = (item_no?: string, member?: number) => {
    const next = new URLSearchParams();
    if (item_no) next.set("lend", item_no);
    if (member !== undefined) next.set("member", String(member));
    setSearch(next, { replace: true });
  };
  const lendItem = search.get("lend") ?? undefined;
  const lendTo = given === null ? undefined : Number(given);
  const scanned = useLendingScan({
    onOut: (card) => {
      open(card.item.item_no);
      void back.act({ code: card.item.item_no });
    },
    onFree: (card) => lending(card.item.item_no, lendTo),
    onRetired: (card) => open(card.item.item_no),
    onPerson: (member) => lending(lendItem, member),
    onUnknown: (code) => toast({ of: "warn", says: say.unknown(strong(code)) }),
  });
  useScan(scanned.take, { when: !adding });
  useKey("back", () => setSearch({}, { replace: true }), { when: selected !== undefined });

  const rows = (cards: ItemCard[]) => (
    <Rows rows={cards} selected={selected} onSelect={(card) => open(card.item.item_no)} />
  );
  const counts = page.data?.counts;
  return (
    <Screen
      title={say.title}
      tabs={
        counts && (
          <Tabs
            label={say.shelf}
            value={shelf}
            onChange={(next) => {
              setShelf(next);
              setAfter(0);
            }}
            options={[
              ["all", say.all(counts.all)],
              ["free", say.free(counts.free)],
              ["out", say.out(counts.out)],
              ["overdue", say.overdue(counts.overdue)],
              ["retired", say.retired(counts.retired)],
            ]}
          />
        )
      }
      acts={
        <Button lone="N" onPress={() => setAdding(true)}>
          {say.newItem}
        </Button>
      }
      panel={
        selected ? (
          <ItemPanel key={selected} code={selected} back={back} onLend={() => lending(selected)} />
        ) : (
          <LendPanel
            item={lendItem}
            member={lendTo}
            onItem={(item_no) => lending(item_no, lendTo)}
            onMember={(member) => lending(lendItem, member)}
            onLent={() => lending(undefined, lendTo)}
          />
        )
      }
    >
      <Sheet>
        <div className="lending-top">
          <Field label={say.filter} placeholder={say.filter} value={text} onChange={setText} />
          {scanned.refused && <SaidNo refusal={scanned.refused} />}
          {!selected && <FormRefusal of={back} />}
        </div>
        {wanted === "" ? (
          <Shown of={page}>
            {({ items, counts }) => (
              <>
                {rows(items)}
                <Pages after={after} size={PAGE} total={counts[shelf]} onAfter={setAfter} />
              </>
            )}
          </Shown>
        ) : (
          <Shown of={found}>
            {(one) =>
              rows(one.code === "several" ? one.values.items : one.code === "item" ? [one.values.item] : [])
            }
          </Shown>
        )}
      </Sheet>
      {adding && (
        <AddItem
          onClose={() => setAdding(false)}
          onDone={(label) => {
            setAdding(false);
            open(label.item.item_no);
            toast({ of: "done", says: say.added(strong(named(label))) });
          }}
        />
      )}
    </Screen>
  );
}

type RowsProps = { rows: ItemCard[]; selected: string | undefined; onSelect: (card: ItemCard) => void };

function Rows({ rows, selected, onSelect }: RowsProps) {
  const say = useWords(lendingWords);
  const loan = ({ place }: ItemCard) => (place.code === "out" ? place.values.loan : undefined);
  return (
    <Table
      label={say.title}
      rows={rows}
      keyOf={(card) => card.item.item_no}
      selected={selected}
      onSelect={onSelect}
      compact
      empty={<Empty says={say.none} />}
      columns={[
        { head: say.no, cell: (card) => card.item.item_no, width: "104px" },
        { head: say.item, cell: (card) => card.item.name, main: true },
        { head: say.who, cell: (card) => loan(card)?.name, width: "18%" },
        { head: say.team, cell: (card) => <span className="second">{loan(card)?.team}</span>, width: "18%" },
        { head: say.dueHead, cell: (card) => <PlaceState place={card.place} />, width: "168px" },
      ]}
    />
  );
}
