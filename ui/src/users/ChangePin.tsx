/** One's own PIN, by the old one. */
import { type FormEvent, useState } from "react";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { userWords } from "./words";

export function ChangePin({ onClose }: { onClose: () => void }) {
  const say = useWords(userWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [old, setOld] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [differ, setDiffer] = useState(false);
  const change = useAct("users_change_pin", {
    onDone: () => {
      onClose();
      toast({ of: "done", says: say.pinChanged });
    },
    onRefused: ({ code }) => code === "pin_wrong" && setOld(""),
  });
  const sentence = useSentence(change.refused);
  const short = change.refused?.code === "pin_too_short";
  const wrong = change.refused?.code === "pin_wrong" || change.refused?.code === "pin_too_soon";
  const send = (event: FormEvent) => {
    event.preventDefault();
    setDiffer(pin !== again);
    if (pin === again) void change.act({ old_pin: old, pin });
  };
  const digits = { type: "password", inputMode: "numeric", code: true, required: true } as const;
  return (
    <Dialog title={say.changePin} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <Field
          {...digits}
          label={say.oldPin}
          value={old}
          onChange={setOld}
          first
          wrong={wrong ? sentence : undefined}
        />
        <Field
          {...digits}
          label={say.newPin}
          value={pin}
          onChange={setPin}
          autoComplete="new-password"
          hint={say.pinHint}
          wrong={short ? sentence : undefined}
        />
        <Field
          {...digits}
          label={say.pinAgain}
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          wrong={differ ? say.pinsDiffer : undefined}
        />
        {!short && !wrong && <FormRefusal of={change} />}
        <div className="form-acts">
          <Button filled submit disabled={change.busy}>
            {say.changePin}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
