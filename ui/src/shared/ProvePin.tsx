/** Whoever was let in by a badge alone proves the PIN, and the step goes on. */
import { type FormEvent, useState } from "react";
import { createPortal } from "react-dom";
import { useAct } from "../ipc/useAct";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Field } from "./Field";
import { FormRefusal, useSentence } from "./FormRefusal";
import { useWords } from "./language";
import { sharedWords } from "./words";

type Props = { user: number; name: string; onProved: () => void; onClose: () => void };

export function ProvePin({ user, name, onProved, onClose }: Props) {
  const say = useWords(sharedWords);
  const [pin, setPin] = useState("");
  const signIn = useAct("users_sign_in", {
    onDone: () => {
      onClose();
      onProved();
    },
    onRefused: () => setPin(""),
  });
  const sentence = useSentence(signIn.refused);
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void signIn.act({ user, pin });
  };
  return createPortal(
    <Dialog title={say.provePin} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <Field
          label={say.pinOf(name)}
          value={pin}
          onChange={setPin}
          type="password"
          inputMode="numeric"
          code
          required
          first
          wrong={pin === "" ? sentence : undefined}
        />
        {signIn.fault && <FormRefusal of={signIn} />}
        <div className="form-acts">
          <Button filled submit disabled={signIn.busy}>
            {say.goOn}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.cancel}
          </Button>
        </div>
      </form>
    </Dialog>,
    document.body,
  );
}
