/** A receipt for money that is not the price of a service. */
import { useState } from "react";
import type { IssueKind, Member, Method } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { AmountField } from "../shared/AmountField";
import { fenOf } from "../shared/amount";
import { DialogForm } from "../shared/DialogForm";
import { Field, Select } from "../shared/Field";
import { strong, useWords } from "../shared/language";
import { MethodPick } from "../shared/MethodPick";
import { useToast } from "../shared/Toast";
import { usePrint } from "../shared/usePrint";
import { PayerPick } from "./PayerPick";
import { tillWords } from "./words";

export function IssueForm({ onClose }: { onClose: () => void }) {
  const say = useWords(tillWords);
  const toast = useToast();
  const print = usePrint("receipts_print_receipt");
  const [kind, setKind] = useState<IssueKind>("collection");
  const [member, setMember] = useState<Member>();
  const [payer, setPayer] = useState("");
  const [reason, setReason] = useState("");
  const [amount, setAmount] = useState("");
  const [method, setMethod] = useState<Method>("wechat");
  const issue = useAct("receipts_issue", {
    onDone: ({ receipt }) => {
      onClose();
      toast({ of: "done", says: say.issued(strong(receipt.receipt_no)), note: receipt.capitals });
      void print.print({ receipt: receipt.receipt });
    },
  });
  const send = () => {
    const price = fenOf(amount);
    if (price === undefined) return;
    const lines = [{ item: reason, quantity: 1, price }];
    void issue.act({ kind, member: member?.member ?? null, payer, reason, lines, method });
  };
  return (
    <DialogForm title={say.issue} act={issue} does={say.issue} onSend={send} onClose={onClose}>
      <p className="second">{say.issueNote}</p>
      <Select
        label={say.kind}
        value={kind}
        onChange={setKind}
        options={[
          ["collection", say.kindCollection],
          ["other", say.kindOther],
        ]}
      />
      <PayerPick member={member} onMember={setMember} payer={payer} onPayer={setPayer} />
      <Field label={say.reason} value={reason} onChange={setReason} maxLength={60} required />
      <div className="form-row">
        <AmountField label={say.amount} value={amount} onChange={setAmount} required />
        <MethodPick value={method} onChange={setMethod} />
      </div>
    </DialogForm>
  );
}
