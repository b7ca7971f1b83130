/** What is closed now and later: lifted, ended earlier, or one more. */
import { type FormEvent, useState } from "react";
import type { Closure, Closures, Desk } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { DayField, TimeField } from "../../shared/DayField";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Shown } from "../../shared/Fault";
import { FormRefusal } from "../../shared/FormRefusal";
import { strong, useWords } from "../../shared/language";
import { Table } from "../../shared/Table";
import { useToast } from "../../shared/Toast";
import { sharedWords } from "../../shared/words";
import { CloseForm } from "./CloseForm";
import { whatOf } from "./what";
import { closureWords } from "./words";

type Props = { desk: Desk; at: string; onClose: () => void };

export function ClosuresDialog({ desk, at, onClose }: Props) {
  const say = useWords(closureWords);
  const closures = useAsk("desks_closures", {}, ["desks"]);
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <Shown of={closures}>
        {(shown: Closures) => <List closures={shown.closures} desk={desk} at={at} onClose={onClose} />}
      </Shown>
    </Dialog>
  );
}

function List({ closures, desk, at, onClose }: Props & { closures: Closure[] }) {
  const say = useWords(closureWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const [selected, setSelected] = useState<number>();
  const [open, setOpen] = useState<"add" | "shorten">();
  const chosen = closures.find((one) => one.closure === selected) ?? closures[0];
  const lift = useAct("desks_lift_closure", {
    onDone: (lifted) => toast({ of: "done", says: say.lifted(strong(whatOf(lifted, say))) }),
  });
  const today = formats.dayOf(at);
  return (
    <div className="form">
      <div className="series-dates">
        <Table
          label={say.title}
          rows={closures}
          keyOf={(one) => one.closure}
          selected={chosen?.closure}
          onSelect={(one) => setSelected(one.closure)}
          compact
          empty={<p className="second">{say.none}</p>}
          columns={[
            { head: say.what, cell: (one) => whatOf(one, say), main: true, width: "150px" },
            { head: say.from, cell: (one) => formats.moment(one.from, today), width: "130px" },
            { head: say.until, cell: (one) => formats.moment(one.until, today), width: "130px" },
            { head: say.reason, cell: (one) => one.reason },
          ]}
        />
      </div>
      <FormRefusal of={lift} />
      <div className="form-acts">
        <Button lone="N" onPress={() => setOpen("add")}>
          {say.add}
        </Button>
        {chosen && (
          <>
            <Button lone="E" onPress={() => setOpen("shorten")}>
              {say.shorten}
            </Button>
            <Button disabled={lift.busy} onPress={() => void lift.act({ closure: chosen.closure })}>
              {say.lift}
            </Button>
          </>
        )}
        <Button quiet meaning="back" onPress={onClose}>
          {shared.close}
        </Button>
      </div>
      {open === "add" && <CloseForm desk={desk} at={at} onClose={() => setOpen(undefined)} />}
      {open === "shorten" && chosen && <Shorten closure={chosen} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function Shorten({ closure, onClose }: { closure: Closure; onClose: () => void }) {
  const say = useWords(closureWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const [day, setDay] = useState(formats.dayOf(closure.until));
  const [time, setTime] = useState(formats.clock(closure.until));
  const shorten = useAct("desks_shorten_closure", {
    onDone: (short) => {
      toast({
        of: "done",
        says: say.shortened(strong(whatOf(short, say)), formats.moment(short.until)),
      });
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (day && time)
      void shorten.act({ closure: closure.closure, until: formats.instantOf(day, time) });
  };
  return (
    <Dialog title={say.shorten} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <p>
          <b>{whatOf(closure, say)}</b> <span className="second">{closure.reason}</span>
        </p>
        <div className="form-row">
          <DayField label={say.until} value={day} onChange={setDay} required />
          <TimeField label={say.until} value={time} onChange={setTime} required />
        </div>
        <FormRefusal of={shorten} />
        <div className="form-acts">
          <Button filled submit disabled={shorten.busy}>
            {say.shorten}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
