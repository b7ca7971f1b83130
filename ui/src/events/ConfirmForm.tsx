/** Afterwards: it took place, with the heads in the room where somebody counted. */
import { useState } from "react";
import type { Event } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { eventWords } from "./words";

export function ConfirmForm({ event, onClose }: { event: Event; onClose: () => void }) {
  const say = useWords(eventWords);
  const [heads, setHeads] = useState("");
  const confirm = useAct("events_confirm", { onDone: onClose });
  const send = () => {
    void confirm.act({ event: event.event, headcount: heads === "" ? null : Number(heads) });
  };
  return (
    <DialogForm
      title={say.confirmTitle(event.title)}
      act={confirm}
      does={say.confirm}
      onSend={send}
      onClose={onClose}
    >
      <p>{say.confirmWhy}</p>
      <Field
        label={say.headcount}
        hint={say.headcountHint(event.counts.signed_in)}
        value={heads}
        onChange={(typed) => setHeads(typed.replace(/\D/g, "").slice(0, 5))}
        inputMode="numeric"
        code
        first
      />
    </DialogForm>
  );
}
