import { useState } from "react";
import type { PriceKind } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { AmountField } from "../shared/AmountField";
import { fenOf } from "../shared/amount";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { strong, useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { priceKinds, priceWord } from "./said";
import { tillWords } from "./words";

export function SetPrice({ onClose }: { onClose: () => void }) {
  const say = useWords(tillWords);
  const f = useFormats();
  const toast = useToast();
  const [kind, setKind] = useState<PriceKind>("desk_day");
  const [name, setName] = useState("");
  const [unit, setUnit] = useState("");
  const [amount, setAmount] = useState("");
  const [market, setMarket] = useState("");
  const [source, setSource] = useState("");
  const [on, setOn] = useState(f.dayOf(useNow()));
  const set = useAct("receipts_set_price", {
    onDone: () => {
      onClose();
      toast({ of: "done", says: say.priceSet(strong(name)) });
    },
  });
  const send = () => {
    const fen = fenOf(amount);
    const near = market.trim() === "" ? null : fenOf(market);
    if (fen === undefined || near === undefined) return;
    void set.act({
      kind,
      name,
      unit,
      amount: fen,
      market: near === null ? null : { price: near, source, on },
    });
  };
  return (
    <DialogForm title={say.setPrice} act={set} does={say.setPrice} onSend={send} onClose={onClose}>
      <Select
        label={say.kind}
        value={kind}
        onChange={setKind}
        options={priceKinds.map((one) => [one, priceWord(say, one)])}
      />
      <div className="form-row">
        <Field label={say.priceName} value={name} onChange={setName} maxLength={40} required first />
        <Field label={say.unit} hint={say.unitHint} value={unit} onChange={setUnit} maxLength={10} required />
      </div>
      <div className="form-row">
        <AmountField label={say.amount} value={amount} onChange={setAmount} required />
        <AmountField label={say.market} value={market} onChange={setMarket} />
      </div>
      {market.trim() !== "" && (
        <div className="form-row">
          <Field label={say.source} value={source} onChange={setSource} maxLength={60} required />
          <DayField label={say.on} value={on} onChange={setOn} required />
        </div>
      )}
    </DialogForm>
  );
}
