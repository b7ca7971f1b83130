/** The cash of the shift: what should be there, what was counted, why they differ. */
import { type FormEvent, useState } from "react";
import type { Shift } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { AmountField } from "../shared/AmountField";
import { fenOf } from "../shared/amount";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { useToast } from "../shared/Toast";
import { TillTabs } from "./TillTabs";
import { tillWords } from "./words";

export function ShiftView() {
  const say = useWords(tillWords);
  const till = useAsk("receipts_till", {}, ["receipts", "closing"]);
  return (
    <Screen
      title={say.title}
      tabs={<TillTabs at="shift" />}
      panel={<Now till={till.data?.open ?? undefined} known={till.data !== undefined} />}
    >
      <Sheet>
        <Section head={say.lastShifts}>
          <Shown of={till}>{({ closed }) => <Closed rows={closed} />}</Shown>
        </Section>
      </Sheet>
    </Screen>
  );
}

function Now({ till, known }: { till: Shift | undefined; known: boolean }) {
  const say = useWords(tillWords);
  const f = useFormats();
  if (!known) return <Panel title={say.shift} />;
  if (!till)
    return (
      <Panel title={say.shift}>
        <State of="open">{say.tillClosed}</State>
        <OpenForm />
      </Panel>
    );
  return (
    <Panel title={f.yuan(till.expected)} note={say.expected}>
      <State of="now">{say.tillOpen(till.opened_by, f.moment(till.opened_at))}</State>
      <Facts
        rows={[
          [say.float, f.yuan(till.float)],
          [say.cashIn, f.yuan(till.taken)],
          [say.cashOut, f.yuan(till.given)],
          [say.moved, f.yuan(till.moved)],
        ]}
      />
      <CloseForm till={till} />
      <MoveForm />
    </Panel>
  );
}

function OpenForm() {
  const say = useWords(tillWords);
  const toast = useToast();
  const [float, setFloat] = useState("");
  const open = useAct("receipts_open_shift", { onDone: () => toast({ of: "done", says: say.shiftOpened }) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const fen = fenOf(float);
    if (fen !== undefined) void open.act({ float: fen });
  };
  return (
    <form className="form" onSubmit={send}>
      <AmountField label={say.float} value={float} onChange={setFloat} required first />
      <FormRefusal of={open} />
      <div className="form-acts">
        <Button filled submit disabled={open.busy}>
          {say.openShift}
        </Button>
      </div>
    </form>
  );
}

function CloseForm({ till }: { till: Shift }) {
  const say = useWords(tillWords);
  const f = useFormats();
  const toast = useToast();
  const [counted, setCounted] = useState("");
  const [reason, setReason] = useState("");
  const close = useAct("receipts_close_shift", {
    onDone: ({ closed }) =>
      toast({ of: "done", says: say.shiftClosed(strong(f.yuan(closed?.difference ?? 0))) }),
  });
  const fen = fenOf(counted);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (fen !== undefined) void close.act({ counted: fen, reason });
  };
  const differs = fen !== undefined && fen !== till.expected;
  return (
    <form className="form" onSubmit={send}>
      <AmountField
        label={say.counted}
        value={counted}
        onChange={setCounted}
        hint={differs && `${say.difference} ${f.yuan(fen - till.expected)}`}
        required
      />
      <Field
        label={say.whyDifferent}
        hint={say.whyHint}
        value={reason}
        onChange={setReason}
        maxLength={120}
        required={differs}
      />
      <FormRefusal of={close} />
      <div className="form-acts">
        <Button filled submit disabled={close.busy}>
          {say.closeShift}
        </Button>
      </div>
    </form>
  );
}

function MoveForm() {
  const say = useWords(tillWords);
  const toast = useToast();
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const move = useAct("receipts_move_cash", {
    onDone: () => {
      setAmount("");
      setReason("");
      toast({ of: "done", says: say.movedCash });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const fen = fenOf(amount);
    if (fen !== undefined) void move.act({ amount: fen, reason });
  };
  return (
    <form className="form" onSubmit={send}>
      <AmountField label={say.moveCash} hint={say.moveHint} value={amount} onChange={setAmount} required />
      <Field label={say.why} value={reason} onChange={setReason} maxLength={80} required />
      <FormRefusal of={move} />
      <div className="form-acts">
        <Button submit disabled={move.busy}>
          {say.move}
        </Button>
      </div>
    </form>
  );
}

function Closed({ rows }: { rows: Shift[] }) {
  const say = useWords(tillWords);
  const f = useFormats();
  return (
    <Table
      label={say.lastShifts}
      rows={rows}
      keyOf={(shift) => shift.shift}
      empty={<Empty says={say.noShifts} />}
      columns={[
        {
          head: say.opened,
          cell: (shift) => `${f.moment(shift.opened_at)} ${shift.opened_by}`,
          width: "22%",
        },
        {
          head: say.closed,
          cell: ({ closed }) => closed && `${f.moment(closed.at)} ${closed.by}`,
          width: "22%",
        },
        { head: say.expected, cell: (shift) => f.yuan(shift.expected), number: true, width: "104px" },
        {
          head: say.counted,
          cell: ({ closed }) => f.yuan(closed?.counted ?? 0),
          number: true,
          width: "104px",
        },
        {
          head: say.difference,
          cell: ({ closed }) => <Difference fen={closed?.difference ?? 0} />,
          width: "120px",
        },
        { head: say.whyDifferent, cell: ({ closed }) => <span className="second">{closed?.reason}</span> },
      ]}
    />
  );
}

function Difference({ fen }: { fen: number }) {
  const f = useFormats();
  return <State of={fen === 0 ? "done" : "warn"}>{f.yuan(fen)}</State>;
}
