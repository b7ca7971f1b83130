/** To whom an invoice goes, and once it is issued elsewhere, its number and day. */
import { type FormEvent, useState } from "react";
import type { Fee } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { useToast } from "../shared/Toast";
import { tillWords } from "./words";

export function InvoiceForm({ fee }: { fee: Fee }) {
  return (
    <>
      <TitleForm fee={fee} />
      <NumberForm fee={fee} />
    </>
  );
}

function TitleForm({ fee }: { fee: Fee }) {
  const say = useWords(tillWords);
  const toast = useToast();
  const [title, setTitle] = useState(fee.invoice_title ?? "");
  const [taxNo, setTaxNo] = useState(fee.invoice_tax_no ?? "");
  const keep = useAct("receipts_title_invoice", {
    onDone: () => toast({ of: "done", says: say.titleKept(strong(title)) }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void keep.act({ fee: fee.fee, title, tax_no: taxNo.trim() || null });
  };
  return (
    <form className="form" onSubmit={send}>
      <Field label={say.invoiceTo} value={title} onChange={setTitle} maxLength={100} required />
      <Field label={say.taxNo} value={taxNo} onChange={setTaxNo} maxLength={24} code />
      {fee.tax_no_doubtful && <State of="warn">{say.doubtful}</State>}
      <FormRefusal of={keep} />
      <div className="form-acts">
        <Button submit disabled={keep.busy}>
          {say.saveTitle}
        </Button>
      </div>
    </form>
  );
}

function NumberForm({ fee }: { fee: Fee }) {
  const say = useWords(tillWords);
  const f = useFormats();
  const toast = useToast();
  const [no, setNo] = useState("");
  const [on, setOn] = useState(f.dayOf(useNow()));
  const record = useAct("receipts_record_invoice", {
    onDone: () => toast({ of: "done", says: say.recorded(strong(no)) }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (on) void record.act({ fees: [fee.fee], invoice_no: no, invoiced_on: on });
  };
  return (
    <form className="form" onSubmit={send}>
      <Field label={say.invoiceNo} value={no} onChange={setNo} maxLength={30} code required />
      <DayField label={say.invoicedOn} value={on} onChange={setOn} required />
      <FormRefusal of={record} />
      <div className="form-acts">
        <Button filled submit disabled={record.busy}>
          {say.record}
        </Button>
      </div>
    </form>
  );
}
