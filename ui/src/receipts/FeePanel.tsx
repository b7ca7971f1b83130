/** One service fee: what was taken or waived, to whom its invoice goes, and later its number. */
import { useState } from "react";
import type { Fee } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { CopyMessage } from "../shared/CopyMessage";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { InvoiceForm } from "./InvoiceForm";
import { VoidForm } from "./VoidForm";
import { tillWords } from "./words";

export function FeePanel({ fee }: { fee: number }) {
  const found = useAsk("receipts_show_fee", { fee }, ["receipts"]);
  return <Shown of={found}>{(one) => <Card fee={one} />}</Shown>;
}

function Card({ fee }: { fee: Fee }) {
  const say = useWords(tillWords);
  const f = useFormats();
  const [voiding, setVoiding] = useState(false);
  const due = fee.charged > 0 && !fee.invoice_no && !fee.voided;
  return (
    <Panel
      title={f.yuan(fee.charged)}
      note={fee.fee_no}
      foot={
        <>
          {fee.charged > 0 && !fee.voided && (
            <CopyMessage about={{ kind: "invoice", of: { fee: fee.fee } }} lone="W" />
          )}
          {!fee.voided && !fee.invoice_no && <Button onPress={() => setVoiding(true)}>{say.void}</Button>}
        </>
      }
    >
      <Standing fee={fee} />
      <Facts
        rows={[
          [say.fee, `${fee.name} ${fee.quantity} ${fee.unit}`],
          [say.payer, fee.payer],
          [say.method, fee.method && say[fee.method]],
          [say.waived, fee.waived > 0 && f.yuan(fee.waived)],
          [say.waiver, fee.waiver],
          [say.saved, fee.saved > 0 && f.yuan(fee.saved)],
          [say.at, f.moment(fee.taken_at)],
          [say.by, fee.by],
          [say.invoiceNo, fee.invoice_no],
          [say.invoicedOn, fee.invoiced_on && f.day(fee.invoiced_on)],
        ]}
      />
      {due && <InvoiceForm key={fee.fee} fee={fee} />}
      {voiding && <VoidForm of={{ fee: fee.fee }} no={fee.fee_no} onClose={() => setVoiding(false)} />}
    </Panel>
  );
}

function Standing({ fee }: { fee: Fee }) {
  const say = useWords(tillWords);
  const f = useFormats();
  if (fee.voided)
    return <State of="stop">{say.voidedBy(f.moment(fee.voided.at), fee.voided.by, fee.voided.reason)}</State>;
  if (fee.invoice_no) return <State of="done">{say.recorded(fee.invoice_no)}</State>;
  if (fee.charged === 0) return <State of="left">{say.waived}</State>;
  return <State of={fee.invoice_title ? "open" : "lacking"}>{fee.invoice_title ?? say.noTitle}</State>;
}
