/** The price of a service, taken or waived in part. It waits for its invoice. */
import { type FormEvent, useState } from "react";
import type { Member, Method } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { AmountField } from "../shared/AmountField";
import { fenOf } from "../shared/amount";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { MethodPick } from "../shared/MethodPick";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { PayerPick } from "./PayerPick";
import { tillWords } from "./words";

export function ChargeForm({ onClose }: { onClose: () => void }) {
  const say = useWords(tillWords);
  const shared = useWords(sharedWords);
  const f = useFormats();
  const toast = useToast();
  const prices = useAsk("receipts_prices", {}, ["receipts"]).data?.prices ?? [];
  const [price, setPrice] = useState("");
  const [quantity, setQuantity] = useState("1");
  const [taken, setTaken] = useState("");
  const [waiver, setWaiver] = useState("");
  const [member, setMember] = useState<Member>();
  const [payer, setPayer] = useState("");
  const [method, setMethod] = useState<Method>("wechat");
  const charge = useAct("receipts_charge", {
    onDone: (fee) => {
      onClose();
      toast({ of: "done", says: say.charged(strong(fee.fee_no), f.yuan(fee.charged)) });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const chosen = Number(price || prices[0]?.price);
    const charged = taken.trim() === "" ? null : fenOf(taken);
    if (!chosen || charged === undefined) return;
    void charge.act({
      price: chosen,
      quantity: Number(quantity) || 0,
      charged,
      waiver,
      method: charged === 0 ? null : method,
      member: member?.member ?? null,
      payer,
    });
  };
  return (
    <Dialog title={say.charge} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <PayerPick member={member} onMember={setMember} payer={payer} onPayer={setPayer} />
        <div className="form-row">
          <Select
            label={say.priceOf}
            value={price}
            onChange={setPrice}
            options={prices.map((one, at) => [
              at === 0 ? "" : String(one.price),
              `${one.name} ${f.yuan(one.amount)} / ${one.unit}`,
            ])}
          />
          <Field
            label={say.quantity}
            value={quantity}
            onChange={setQuantity}
            inputMode="numeric"
            code
            required
          />
        </div>
        <div className="form-row">
          <AmountField label={say.chargedLess} hint={say.chargedHint} value={taken} onChange={setTaken} />
          <MethodPick value={method} onChange={setMethod} />
        </div>
        {taken.trim() !== "" && (
          <Field label={say.waiver} value={waiver} onChange={setWaiver} maxLength={60} />
        )}
        <FormRefusal of={charge} />
        <div className="form-acts">
          <Button filled submit disabled={charge.busy || prices.length === 0}>
            {say.charge}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
