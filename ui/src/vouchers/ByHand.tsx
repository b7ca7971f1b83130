/** Values by hand: what could not be read, or was read wrong. A scanned code fills most of it. */
import { type FormEvent, useState } from "react";
import type { VoucherPreview, VoucherValues } from "../ipc/generated";
import { voucherFields } from "../ipc/words";
import { fenOf, yuanOf } from "../shared/amount";
import { Button } from "../shared/Button";
import { DayField } from "../shared/DayField";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { useScan } from "../shared/scanner";
import { sharedWords } from "../shared/words";
import { voucherWords } from "./words";

type Props = {
  preview: VoucherPreview;
  onValues: (values: VoucherValues) => void;
  onScanned: (code: string) => void;
  onClose?: (() => void) | undefined;
};

export function ByHand({ preview, onValues, onScanned, onClose }: Props) {
  const say = useWords(voucherWords);
  const shared = useWords(sharedWords);
  const label = useWords(voucherFields);
  const { values } = preview;
  const [code, setCode] = useState("");
  const [seller, setSeller] = useState(values.seller.name ?? "");
  const [buyer, setBuyer] = useState(values.buyer.name ?? "");
  const [number, setNumber] = useState(values.number ?? "");
  const [issued, setIssued] = useState(values.issued_on ?? "");
  const [net, setNet] = useState(yuanOf(values.net));
  const [tax, setTax] = useState(yuanOf(values.tax));
  const [total, setTotal] = useState(yuanOf(values.total));
  const [tried, setTried] = useState(false);
  // A scan on this form is the invoice's own code, wherever the focus is.
  useScan(onScanned);
  const wrong = (text: string) =>
    tried && text !== "" && fenOf(text) === undefined ? say.noMoney : undefined;
  const use = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ([net, tax, total].some((text) => text !== "" && fenOf(text) === undefined)) return;
    onValues({
      ...values,
      seller: { ...values.seller, name: seller.trim() || null },
      buyer: { ...values.buyer, name: buyer.trim() || null },
      number: number.trim() || null,
      issued_on: issued || null,
      net: fenOf(net) ?? null,
      tax: fenOf(tax) ?? null,
      total: fenOf(total) ?? null,
    });
  };
  return (
    <>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== "") onScanned(code);
        }}
      >
        <Field label={say.scanned} value={code} onChange={setCode} code hint={say.scanHint} first />
      </form>
      <form className="form" onSubmit={use}>
        <Field label={label.seller_name} value={seller} onChange={setSeller} required maxLength={100} />
        <Field label={label.buyer_name} value={buyer} onChange={setBuyer} maxLength={100} />
        <Field
          label={label.number}
          value={number}
          onChange={setNumber}
          code
          maxLength={20}
          inputMode="numeric"
        />
        <DayField label={label.issued_on} value={issued} onChange={setIssued} required />
        <div className="form-row">
          <Field
            label={label.net}
            value={net}
            onChange={setNet}
            code
            inputMode="decimal"
            wrong={wrong(net)}
          />
          <Field
            label={label.tax}
            value={tax}
            onChange={setTax}
            code
            inputMode="decimal"
            wrong={wrong(tax)}
          />
        </div>
        <Field
          label={label.total}
          value={total}
          onChange={setTotal}
          code
          required
          inputMode="decimal"
          wrong={wrong(total)}
        />
        <div className="form-acts">
          <Button filled submit>
            {say.useValues}
          </Button>
          {onClose && <Button onPress={onClose}>{shared.cancel}</Button>}
        </div>
      </form>
    </>
  );
}
