import { type FormEvent, useState } from "react";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { tillWords } from "./words";

export function OpenBook({ onClose }: { onClose: () => void }) {
  const say = useWords(tillWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [prefix, setPrefix] = useState("");
  const [first, setFirst] = useState("1");
  const [last, setLast] = useState("9999999");
  const open = useAct("receipts_open_book", {
    onDone: () => {
      onClose();
      toast({ of: "done", says: say.bookOpened(strong(prefix)) });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void open.act({ prefix, first: Number(first) || 0, last: Number(last) || 0 });
  };
  return (
    <Dialog title={say.openBook} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <Field
          label={say.prefix}
          hint={say.prefixHint}
          value={prefix}
          onChange={setPrefix}
          maxLength={12}
          code
          required
          first
        />
        <div className="form-row">
          <Field label={say.first} value={first} onChange={setFirst} inputMode="numeric" code required />
          <Field label={say.last} value={last} onChange={setLast} inputMode="numeric" code required />
        </div>
        <FormRefusal of={open} />
        <div className="form-acts">
          <Button filled submit disabled={open.busy}>
            {say.openBook}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
