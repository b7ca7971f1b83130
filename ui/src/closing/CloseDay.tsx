/** The money of the day, and the act that closes it. */
import { type FormEvent, useState } from "react";
import type { DayState } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { useToast } from "../shared/Toast";
import { usePrint } from "../shared/usePrint";
import { closingWords } from "./words";

export function CloseDay({ state: { sheet, closed } }: { state: DayState }) {
  const say = useWords(closingWords);
  const f = useFormats();
  const toast = useToast();
  const print = usePrint("closing_print_day");
  const [remark, setRemark] = useState("");
  const close = useAct("closing_close", {
    onDone: ({ closing, day, nth }) => {
      setRemark("");
      toast({ of: "done", says: say.closed(strong(f.day(day)), nth) });
      void print.print({ closing });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void close.act({ remark });
  };
  const { sums, totals, till } = sheet;
  const [last] = closed;
  return (
    <Panel title={f.yuan(sums.money)} note={say.money}>
      <State of={last ? "done" : "open"}>{last ? say.isClosed : say.notClosed}</State>
      {closed.map((one) => (
        <p key={one.closing} className="closed-line">
          <span className="second">{say.closedBy(one.by, f.clock(one.at), one.nth)}</span>
          <Button quiet disabled={print.busy} onPress={() => void print.print({ closing: one.closing })}>
            {say.print}
          </Button>
        </p>
      ))}
      <Facts
        rows={[
          [say.visits, sheet.visits],
          [say.cash, till ? f.yuan(till.expected) : say.tillClosed],
          [say.deposits, `${f.yuan(totals.deposits_held)} · ${say.count(totals.deposits)}`],
          [say.toInvoice, `${f.yuan(totals.to_invoice_amount)} · ${say.count(totals.to_invoice)}`],
          [say.saved, f.yuan(sums.saved)],
          [say.unprinted, totals.unprinted],
        ]}
      />
      <form className="form" onSubmit={send}>
        <Field label={say.remark} value={remark} onChange={setRemark} maxLength={200} />
        <FormRefusal of={close} />
        <div className="form-acts">
          <Button filled submit disabled={close.busy}>
            {last ? say.closeAgain(last.nth + 1) : say.close}
          </Button>
        </div>
      </form>
      <Past today={sheet.day} />
    </Panel>
  );
}

function Past({ today }: { today: string }) {
  const say = useWords(closingWords);
  const f = useFormats();
  const print = usePrint("closing_print_day");
  const days =
    useAsk("closing_closings", {}, ["closing"]).data?.closings.filter((one) => one.day !== today) ?? [];
  if (days.length === 0) return null;
  return (
    <section aria-label={say.past}>
      <h3 className="past-head">{say.past}</h3>
      {days.slice(0, 7).map((one) => (
        <p key={one.closing} className="closed-line">
          <span className="second">{`${f.short(one.day)} ${one.by}`}</span>
          <Button quiet disabled={print.busy} onPress={() => void print.print({ closing: one.closing })}>
            {say.print}
          </Button>
        </p>
      ))}
    </section>
  );
}
