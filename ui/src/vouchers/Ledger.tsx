import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { VoucherCategory, VoucherLedger } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { categories } from "../ipc/words";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { VoucherPanel } from "./VoucherPanel";
import { VoucherTabs } from "./VoucherTabs";
import { voucherWords } from "./words";

export function Ledger() {
  const say = useWords(voucherWords);
  const navigate = useNavigate();
  const { voucher } = useParams();
  const [category, setCategory] = useState<VoucherCategory>();
  const ledger = useAsk("vouchers_list", category ? { category } : {}, ["vouchers"]);
  const selected = voucher === undefined ? undefined : Number(voucher);
  return (
    <Screen
      title={say.title}
      tabs={<VoucherTabs at="ledger" />}
      note={ledger.data && say.total(ledger.data.total)}
      acts={<Button onPress={() => void navigate("/vouchers/import")}>{say.import}</Button>}
      panel={selected !== undefined && <VoucherPanel key={selected} voucher={selected} />}
    >
      <Sheet>
        <Shown of={ledger}>
          {(shown) => (
            <>
              {shown.sums.length > 0 && (
                <Section head={say.sums}>
                  <Sums ledger={shown} chosen={category} onChoose={setCategory} />
                </Section>
              )}
              <Rows
                ledger={shown}
                selected={selected}
                empty={category ? say.noneHere : say.none}
                onSelect={(id) => void navigate(`/vouchers/${id}`, { replace: true })}
              />
            </>
          )}
        </Shown>
      </Sheet>
    </Screen>
  );
}

type SumsProps = {
  ledger: VoucherLedger;
  chosen: VoucherCategory | undefined;
  onChoose: (category: VoucherCategory | undefined) => void;
};

function Sums({ ledger, chosen, onChoose }: SumsProps) {
  const say = useWords(voucherWords);
  const kinds = useWords(categories);
  const f = useFormats();
  const all = ledger.sums.reduce((sum, line) => sum + line.total, 0);
  const count = ledger.sums.reduce((sum, line) => sum + line.count, 0);
  return (
    <div className="sums">
      <Sum
        word={say.all}
        count={count}
        total={f.yuan(all)}
        on={!chosen}
        onPress={() => onChoose(undefined)}
      />
      {ledger.sums.map((sum) => (
        <Sum
          key={sum.category}
          word={kinds[sum.category]}
          count={sum.count}
          total={f.yuan(sum.total)}
          on={chosen === sum.category}
          onPress={() => onChoose(sum.category)}
        />
      ))}
    </div>
  );
}

type SumProps = { word: string; count: number; total: string; on: boolean; onPress: () => void };

function Sum({ word, count, total, on, onPress }: SumProps) {
  const say = useWords(voucherWords);
  return (
    <button type="button" className="sum" aria-pressed={on} onClick={onPress}>
      <span>{word}</span>
      <b>{total}</b>
      <span className="third">{say.total(count)}</span>
    </button>
  );
}

type RowsProps = {
  ledger: VoucherLedger;
  selected: number | undefined;
  onSelect: (voucher: number) => void;
  empty: string;
};

function Rows({ ledger, selected, onSelect, empty }: RowsProps) {
  const say = useWords(voucherWords);
  const kinds = useWords(categories);
  const f = useFormats();
  return (
    <Table
      label={say.ledger}
      rows={ledger.vouchers}
      keyOf={(line) => line.voucher}
      selected={selected}
      onSelect={(line) => onSelect(line.voucher)}
      compact
      empty={<Empty says={empty} />}
      columns={[
        { head: say.no, cell: (line) => line.voucher_no, width: "90px" },
        { head: say.seller, cell: (line) => line.seller, main: true },
        { head: say.issued, cell: (line) => f.day(line.issued_on), width: "120px" },
        { head: say.category, cell: (line) => kinds[line.category], width: "130px" },
        {
          head: say.files,
          cell: (line) =>
            line.excused ? (
              <State of="warn">{say.repeats}</State>
            ) : (
              line.formats.map((format) => format.toUpperCase()).join(" ")
            ),
          width: "120px",
        },
        { head: say.amount, cell: (line) => f.yuan(line.total), number: true, width: "120px" },
      ]}
    />
  );
}
