/** Afterwards: it took place, with the heads in the room where somebody counted. */
import { type FormEvent, useState } from "react";
import type { Event } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { sharedWords } from "../shared/words";
import { eventWords } from "./words";

export function ConfirmForm({ event, onClose }: { event: Event; onClose: () => void }) {
  const say = useWords(eventWords);
  const shared = useWords(sharedWords);
  const [heads, setHeads] = useState("");
  const confirm = useAct("events_confirm", { onDone: onClose });
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    void confirm.act({ event: event.event, headcount: heads === "" ? null : Number(heads) });
  };
  return (
    <Dialog title={say.confirmTitle(event.title)} onClose={onClose}>
      <form className="form" onSubmit={send}>
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
        <FormRefusal of={confirm} />
        <div className="form-acts">
          <Button filled submit disabled={confirm.busy}>
            {say.confirm}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
