/** After how many minutes without a hand the desk wants a PIN; 0 is never. A manager's to set. */
import { type FormEvent, useState } from "react";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { settingsWords } from "./words";
import "./settings.css";

export function IdleLock({ minutes }: { minutes: number }) {
  const say = useWords(settingsWords);
  const [text, setText] = useState(String(minutes));
  const change = useAct("settings_lock_after");
  const whole = /^\d{1,4}$/.test(text);
  const sentence = useSentence(change.refused);
  const outside = change.refused?.code === "minutes_outside";
  const wrong = outside ? sentence : whole ? undefined : say.minutesWrong;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (whole) void change.act({ minutes: Number(text) });
  };
  return (
    <form className="idle-lock" onSubmit={send}>
      <Field
        label={say.minutes}
        value={text}
        onChange={setText}
        inputMode="numeric"
        code
        required
        hint={minutes === 0 ? say.neverLocks : say.locksAfter(minutes)}
        wrong={text === "" ? undefined : wrong}
      />
      {text !== String(minutes) && (
        <Button submit disabled={change.busy}>
          {say.setMinutes}
        </Button>
      )}
      {!outside && <FormRefusal of={change} />}
    </form>
  );
}
