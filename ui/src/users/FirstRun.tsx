/** The first run: the manager sets name and PIN, and may name the space. */
import { type FormEvent, useState } from "react";
import { signAs } from "../ipc/ask";
import type { User } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { userWords } from "./words";
import "./users.css";

/** Facts that the settings ask for later. */
const unknown = {
  address: "",
  opened_on: null,
  contact: "",
  contact_phone: "",
  authority: "",
  operator_name: "",
  operator_uscc: "",
  operator_kind: "company",
} as const;

type Props = { onSignedIn: (user: User) => void };

export function FirstRun({ onSignedIn }: Props) {
  const say = useWords(userWords);
  const [name, setName] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [differ, setDiffer] = useState(false);
  const [space, setSpace] = useState("");
  const named = useAct("profile_change");
  const first = useAct("users_first_run", {
    onDone: async (user) => {
      signAs(user.name);
      // A name that is not taken can be given again in the settings; the manager is there already.
      if (space.trim() !== "") await named.act({ name: space, ...unknown });
      onSignedIn(user);
    },
  });
  const short = first.refused?.code === "pin_too_short";
  const sentence = useSentence(first.refused);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    setDiffer(pin !== again);
    if (pin === again) void first.act({ name, pin });
  };
  return (
    <main className="door">
      <form className="door-sheet form" onSubmit={begin}>
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
        <Field label={say.space} value={space} onChange={setSpace} maxLength={60} hint={say.spaceHint} />
        {!short && <FormRefusal of={first} />}
        <div className="form-acts">
          <Button filled submit disabled={first.busy}>
            {say.begin}
          </Button>
        </div>
      </form>
    </main>
  );
}
