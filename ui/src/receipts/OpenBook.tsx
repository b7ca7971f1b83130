import { useState } from "react";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { strong, useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { tillWords } from "./words";

export function OpenBook({ onClose }: { onClose: () => void }) {
  const say = useWords(tillWords);
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
  const send = () => {
    void open.act({ prefix, first: Number(first) || 0, last: Number(last) || 0 });
  };
  return (
    <DialogForm title={say.openBook} act={open} does={say.openBook} onSend={send} onClose={onClose}>
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
    </DialogForm>
  );
}
