/** Calls an event off; it is asked, since it cannot be undone, and says how many must be told. */

import { useState } from "react";
import type { Event } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { eventWords } from "./words";

export function CancelForm({ event, onClose }: { event: Event; onClose: () => void }) {
  const say = useWords(eventWords);
  const [reason, setReason] = useState("");
  const cancel = useAct("events_cancel", { onDone: onClose });
  const send = () => {
    void cancel.act({ event: event.event, reason });
  };
  return (
    <DialogForm
      title={say.cancelTitle(event.title)}
      act={cancel}
      does={say.cancel}
      onSend={send}
      onClose={onClose}
      keep={say.keep}
    >
      <p>{say.cancelWhy(event.counts.signed_up + event.counts.waiting)}</p>
      <Field label={say.reason} value={reason} onChange={setReason} maxLength={200} required first />
    </DialogForm>
  );
}
