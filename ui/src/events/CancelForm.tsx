/** Calls an event off; it is asked, since it cannot be undone, and says how many must be told. */
import { type FormEvent, useState } from "react";
import type { Event } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { eventWords } from "./words";

export function CancelForm({ event, onClose }: { event: Event; onClose: () => void }) {
  const say = useWords(eventWords);
  const [reason, setReason] = useState("");
  const cancel = useAct("events_cancel", { onDone: onClose });
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    void cancel.act({ event: event.event, reason });
  };
  return (
    <Dialog title={say.cancelTitle(event.title)} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <p>{say.cancelWhy(event.counts.signed_up + event.counts.waiting)}</p>
        <Field label={say.reason} value={reason} onChange={setReason} maxLength={200} required first />
        <FormRefusal of={cancel} />
        <div className="form-acts">
          <Button filled submit disabled={cancel.busy}>
            {say.cancel}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
