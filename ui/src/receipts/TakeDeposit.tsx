import { useState } from "react";
import type { DepositThing, Member, Method } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { depositThings } from "../ipc/words";
import { AmountField } from "../shared/AmountField";
import { fenOf } from "../shared/amount";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { strong, useWords } from "../shared/language";
import { MethodPick } from "../shared/MethodPick";
import { useToast } from "../shared/Toast";
import { usePrint } from "../shared/usePrint";
import { PayerPick } from "./PayerPick";
import { tillWords } from "./words";

type Props = { onClose: () => void; onTaken: (receipt: number) => void };

export function TakeDeposit({ onClose, onTaken }: Props) {
  const say = useWords(tillWords);
  const things = useWords(depositThings);
  const f = useFormats();
  const toast = useToast();
  const print = usePrint("receipts_print_receipt");
  const [thing, setThing] = useState<DepositThing>("item");
  const [label, setLabel] = useState("");
  const [member, setMember] = useState<Member>();
  const [payer, setPayer] = useState("");
  const [amount, setAmount] = useState("");
  const [method, setMethod] = useState<Method>("wechat");
  const take = useAct("receipts_take_deposit", {
    onDone: ({ deposit: { receipt, held } }) => {
      toast({ of: "done", says: say.taken(strong(label), f.yuan(held)), note: receipt.receipt_no });
      void print.print({ receipt: receipt.receipt });
      onTaken(receipt.receipt);
    },
  });
  const send = () => {
    const fen = fenOf(amount);
    if (fen === undefined) return;
    void take.act({ thing, label, member: member?.member ?? null, payer, amount: fen, method });
  };
  return (
    <DialogForm title={say.takeDeposit} act={take} does={say.takeDeposit} onSend={send} onClose={onClose}>
      <PayerPick member={member} onMember={setMember} payer={payer} onPayer={setPayer} />
      <div className="form-row">
        <Select
          label={say.thing}
          value={thing}
          onChange={setThing}
          options={(Object.keys(depositThings) as DepositThing[]).map((one) => [one, things[one]])}
        />
        <Field
          label={say.label}
          hint={say.labelHint}
          value={label}
          onChange={setLabel}
          maxLength={60}
          required
        />
      </div>
      <div className="form-row">
        <AmountField label={say.amount} value={amount} onChange={setAmount} required />
        <MethodPick value={method} onChange={setMethod} />
      </div>
    </DialogForm>
  );
}
