/** A deposit that is held: give it back, in part or whole, and keep a part for damage. */
import { type FormEvent, useState } from "react";
import type { Deposit, DepositProof, Method } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { AmountField } from "../shared/AmountField";
import { fenOf, yuanOf } from "../shared/amount";
import { Button } from "../shared/Button";
import { CopyMessage } from "../shared/CopyMessage";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { MethodPick } from "../shared/MethodPick";
import { Facts, Panel } from "../shared/Panel";
import { useToast } from "../shared/Toast";
import { usePrint } from "../shared/usePrint";
import { tillWords } from "./words";

export function DepositPanel({ deposit }: { deposit: Deposit }) {
  const say = useWords(tillWords);
  const f = useFormats();
  const slip = usePrint("receipts_print_deposit");
  const { receipt, label, held } = deposit;
  return (
    <Panel
      title={label}
      note={receipt.receipt_no}
      foot={
        <>
          <Button lone="P" disabled={slip.busy} onPress={() => void slip.print({ receipt: receipt.receipt })}>
            {say.printSlip}
          </Button>
          <CopyMessage about={{ kind: "deposit", of: { receipt: receipt.receipt } }} lone="W" />
        </>
      }
    >
      <State of="underway">{say.heldOf(f.yuan(held), f.yuan(receipt.amount))}</State>
      <Facts
        rows={[
          [say.payer, receipt.payer],
          [say.since, f.moment(receipt.issued_at)],
          [say.by, receipt.by],
        ]}
      />
      <SettleForm key={held} deposit={deposit} />
    </Panel>
  );
}

function SettleForm({ deposit: { receipt, held } }: { deposit: Deposit }) {
  const say = useWords(tillWords);
  const f = useFormats();
  const toast = useToast();
  const print = usePrint("receipts_print_receipt");
  const loss = usePrint("receipts_print_loss_statement");
  const [back, setBack] = useState(yuanOf(held));
  const [kept, setKept] = useState("");
  const [damage, setDamage] = useState("");
  const [method, setMethod] = useState<Method>(receipt.means === "deposit" ? "cash" : receipt.means);
  const [proof, setProof] = useState<DepositProof>("original");
  const [signedBy, setSignedBy] = useState(receipt.payer);
  const settle = useAct("receipts_settle_deposit", {
    onDone: ({ refund, compensation }) => {
      const out = refund ? -refund.amount : 0;
      toast({ of: "done", says: say.settled(f.yuan(out), compensation ? f.yuan(compensation.amount) : "") });
      if (refund) void print.print({ receipt: refund.receipt });
    },
  });
  const keeps = kept.trim() !== "";
  const send = (event: FormEvent) => {
    event.preventDefault();
    const [goes, stays] = [fenOf(back || "0"), fenOf(kept || "0")];
    if (goes === undefined || stays === undefined) return;
    void settle.act({
      receipt: receipt.receipt,
      back: goes,
      kept: stays,
      damage: keeps ? damage : null,
      method: goes > 0 ? method : null,
      proof,
      signed_by: proof === "loss_statement" ? signedBy : null,
    });
  };
  return (
    <form className="form" onSubmit={send}>
      <div className="form-row">
        <AmountField label={say.back} value={back} onChange={setBack} />
        <AmountField label={say.kept} value={kept} onChange={setKept} />
      </div>
      {keeps && <Field label={say.damage} value={damage} onChange={setDamage} maxLength={80} required />}
      <MethodPick value={method} onChange={setMethod} />
      <Select
        label={say.proof}
        value={proof}
        onChange={setProof}
        options={[
          ["original", say.original],
          ["loss_statement", say.loss],
        ]}
      />
      {proof === "loss_statement" && (
        <>
          <Field label={say.signedBy} value={signedBy} onChange={setSignedBy} maxLength={60} required />
          <Button disabled={loss.busy} onPress={() => void loss.print({ receipt: receipt.receipt })}>
            {say.printLoss}
          </Button>
        </>
      )}
      <FormRefusal of={settle} />
      <div className="form-acts">
        <Button filled submit disabled={settle.busy}>
          {say.settle}
        </Button>
      </div>
    </form>
  );
}
