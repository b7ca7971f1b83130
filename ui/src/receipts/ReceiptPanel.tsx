/** One receipt: its amount in both ways, its lines, whether it stands, and what can be done with it. */
import { useState } from "react";
import type { ReceiptCard } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { usePrint } from "../shared/usePrint";
import { kindWord } from "./said";
import { VoidForm } from "./VoidForm";
import { tillWords } from "./words";

export function ReceiptPanel({ receipt }: { receipt: number }) {
  const found = useAsk("receipts_show", { receipt }, ["receipts"]);
  return <Shown of={found}>{(card) => <Card card={card} />}</Shown>;
}

function Card({ card: { receipt, lines } }: { card: ReceiptCard }) {
  const say = useWords(tillWords);
  const f = useFormats();
  const print = usePrint("receipts_print_receipt");
  const [voiding, setVoiding] = useState(false);
  const { voided } = receipt;
  return (
    <Panel
      title={f.yuan(receipt.amount)}
      note={receipt.receipt_no}
      foot={
        <>
          <Button
            lone="P"
            disabled={print.busy}
            onPress={() => void print.print({ receipt: receipt.receipt })}
          >
            {say.print}
          </Button>
          {!voided && <Button onPress={() => setVoiding(true)}>{say.void}</Button>}
        </>
      }
    >
      {voided ? (
        <State of="stop">{say.voidedBy(f.moment(voided.at), voided.by, voided.reason)}</State>
      ) : (
        <State of="done">{say.stands}</State>
      )}
      <Facts
        rows={[
          [say.capitals, receipt.capitals],
          [say.kind, kindWord(say, receipt.kind)],
          [say.payer, receipt.payer],
          [say.reason, receipt.reason],
          [say.method, say[receipt.means]],
          [say.at, f.moment(receipt.issued_at)],
          [say.by, receipt.by],
          [say.ofDeposit, receipt.deposit_no],
          [say.signedBy, receipt.signed_by],
        ]}
      />
      {lines.length > 1 && (
        <ul className="receipt-lines">
          {lines.map((line) => (
            <li key={line.item}>
              <span>{`${line.item} × ${line.quantity}`}</span>
              <span>{f.yuan(line.amount)}</span>
            </li>
          ))}
        </ul>
      )}
      {voiding && (
        <VoidForm
          of={{ receipt: receipt.receipt }}
          no={receipt.receipt_no}
          onClose={() => setVoiding(false)}
        />
      )}
    </Panel>
  );
}
