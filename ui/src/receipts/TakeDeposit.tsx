import { type FormEvent, useState } from "react";
import type { DepositThing, Member, Method } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { fenOf } from "../shared/amount";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { usePrint } from "../shared/usePrint";
import { sharedWords } from "../shared/words";
import { AmountField } from "./AmountField";
import { MethodPick } from "./MethodPick";
import { PayerPick } from "./PayerPick";
import { things, thingWord } from "./said";
import { tillWords } from "./words";

type Props = { onClose: () => void; onTaken: (receipt: number) => void };

export function TakeDeposit({ onClose, onTaken }: Props) {
  const say = useWords(tillWords);
  const shared = useWords(sharedWords);
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
  const send = (event: FormEvent) => {
    event.preventDefault();
    const fen = fenOf(amount);
    if (fen === undefined) return;
    void take.act({ thing, label, member: member?.member ?? null, payer, amount: fen, method });
  };
  return (
    <Dialog title={say.takeDeposit} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <PayerPick member={member} onMember={setMember} payer={payer} onPayer={setPayer} />
        <div className="form-row">
          <Select
            label={say.thing}
            value={thing}
            onChange={setThing}
            options={things.map((one) => [one, thingWord(say, one)])}
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
        <FormRefusal of={take} />
        <div className="form-acts">
          <Button filled submit disabled={take.busy}>
            {say.takeDeposit}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
