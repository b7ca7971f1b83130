import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { FeePanel } from "./FeePanel";
import { TillTabs } from "./TillTabs";
import { tillWords } from "./words";

export function Invoices() {
  const say = useWords(tillWords);
  const f = useFormats();
  const [selected, setSelected] = useState<number>();
  const waiting = useAsk("receipts_to_invoice", {}, ["receipts"]);
  const { count, amount, untitled } = waiting.data ?? { count: 0, amount: 0, untitled: 0 };
  return (
    <Screen
      title={say.title}
      tabs={<TillTabs at="invoices" />}
      note={count > 0 && say.toInvoiceNote(count, f.yuan(amount))}
      acts={untitled > 0 && <State of="lacking">{say.untitled(untitled)}</State>}
      panel={selected !== undefined && <FeePanel key={selected} fee={selected} />}
    >
      <Sheet>
        <Shown of={waiting}>
          {({ fees }) => (
            <Table
              label={say.invoices}
              rows={fees}
              keyOf={(fee) => fee.fee}
              selected={selected}
              onSelect={(fee) => setSelected(fee.fee)}
              empty={<Empty says={say.noInvoices} />}
              columns={[
                { head: say.no, cell: (fee) => fee.fee_no, width: "104px" },
                { head: say.payer, cell: (fee) => fee.payer, main: true, width: "20%" },
                { head: say.fee, cell: (fee) => <span className="second">{fee.name}</span>, width: "20%" },
                {
                  head: say.invoiceTo,
                  cell: (fee) => fee.invoice_title ?? <State of="lacking">{say.noTitle}</State>,
                },
                { head: say.at, cell: (fee) => f.moment(fee.taken_at), width: "132px" },
                { head: say.amount, cell: (fee) => f.yuan(fee.charged), number: true, width: "112px" },
              ]}
            />
          )}
        </Shown>
      </Sheet>
    </Screen>
  );
}
