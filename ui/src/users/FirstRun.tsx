/** The first run begins: the manager sets name and PIN. What follows can wait; this cannot. */
import { type FormEvent, type ReactNode, useState } from "react";
import type { User } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { userWords } from "./words";
import "./users.css";

/** `beside` is what else one may do before anything is set up: look at a synthetic space. */
type Props = { onSignedIn: (user: User) => void; beside?: ReactNode };

export function FirstRun({ onSignedIn, beside }: Props) {
  const say = useWords(userWords);
  const [name, setName] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [differ, setDiffer] = useState(false);
  const first = useAct("users_first_run", { onDone: onSignedIn });
  const short = first.refused?.code === "pin_too_short";
  const sentence = useSentence(first.refused);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    setDiffer(pin !== again);
    if (pin === again) void first.act({ name, pin });
  };
  return (
    <main className="door">
      <div className="door-sheet">
        <form className="form" onSubmit={begin}>
          <h1>{say.welcome}</h1>
          <p className="second">{say.welcomeWhy}</p>
          <Field label={say.name} value={name} onChange={setName} required maxLength={40} first />
          <Field
            label={say.pin}
            value={pin}
            onChange={setPin}
            type="password"
            inputMode="numeric"
            code
            required
            hint={say.pinHint}
            wrong={short ? sentence : undefined}
          />
          <Field
            label={say.pinAgain}
            value={again}
            onChange={setAgain}
            type="password"
            inputMode="numeric"
            code
            required
            wrong={differ ? say.pinsDiffer : undefined}
          />
          {!short && <FormRefusal of={first} />}
          <div className="form-acts">
            <Button filled submit disabled={first.busy}>
              {say.begin}
            </Button>
          </div>
        </form>
        {beside}
      </div>
    </main>
  );
}
