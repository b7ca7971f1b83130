/** One's own PIN, by the old one. */
import { useState } from "react";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { userWords } from "./words";

export function ChangePin({ onClose }: { onClose: () => void }) {
  const say = useWords(userWords);
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
  const send = () => {
    setDiffer(pin !== again);
    if (pin === again) void change.act({ old_pin: old, pin });
  };
  const digits = { type: "password", inputMode: "numeric", code: true, required: true } as const;
  return (
    <DialogForm
      title={say.changePin}
      act={change}
      does={say.changePin}
      onSend={send}
      onClose={onClose}
      told={short || wrong}
    >
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
    </DialogForm>
  );
}
