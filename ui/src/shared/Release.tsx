/** F10: a supervisor releases the refused step on the spot, with name, PIN and a reason that is kept. */
import { type FormEvent, useState } from "react";
import type { Override } from "../ipc/ask";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Field } from "./Field";
import { useWords } from "./language";
import { sharedWords } from "./words";

type Props = { onRelease: (override: Override) => Promise<unknown>; onClose: () => void };

export function Release({ onRelease, onClose }: Props) {
  const say = useWords(sharedWords);
  const [by, setBy] = useState("");
  const [pin, setPin] = useState("");
  const [reason, setReason] = useState("");
  const release = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    void onRelease({ by, pin, reason });
  };
  return (
    <Dialog title={say.askSupervisor} onClose={onClose}>
      <form className="form" onSubmit={release}>
        <Field label={say.supervisorName} value={by} onChange={setBy} required first />
        <Field
          label={say.pin}
          value={pin}
          onChange={setPin}
          type="password"
          inputMode="numeric"
          code
          required
        />
        <Field label={say.reason} value={reason} onChange={setReason} required hint={say.reasonKept} />
        <div className="form-acts">
          <Button filled submit>
            {say.release}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
