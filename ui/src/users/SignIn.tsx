/** Who sits here: one click on a name (or its digit), then the PIN. Used at the start and by F12. */
import { type FormEvent, useState } from "react";
import type { User } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { Key } from "../shared/Key";
import { useLoneKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { sharedWords } from "../shared/words";
import { userWords } from "./words";
import "./users.css";

type Props = { users: User[]; onSignedIn: (user: User) => void };

/** At the start: nobody is signed in yet. */
export function SignInScreen(props: Props) {
  const say = useWords(userWords);
  return (
    <main className="door">
      <div className="door-sheet">
        <h1>{say.who}</h1>
        <SignIn {...props} />
      </div>
    </main>
  );
}

/** F12, above whatever is open; the work below stays as it is. */
export function SwitchUser({ onClose, ...props }: Props & { onClose: () => void }) {
  const say = useWords(userWords);
  return (
    <Dialog title={say.who} onClose={onClose}>
      <SignIn {...props} />
      <div className="form-acts">
        <Button quiet meaning="back" onPress={onClose}>
          {say.stay}
        </Button>
      </div>
    </Dialog>
  );
}

function SignIn({ users, onSignedIn }: Props) {
  const [chosen, setChosen] = useState<User | undefined>(users.length === 1 ? users[0] : undefined);
  if (chosen)
    return (
      <Pin
        user={chosen}
        onSignedIn={onSignedIn}
        onOther={users.length > 1 ? () => setChosen(undefined) : undefined}
      />
    );
  return (
    <ul className="users">
      {users.map((user, index) => (
        <Who
          key={user.user}
          user={user}
          digit={index < 9 ? String(index + 1) : undefined}
          onChoose={setChosen}
        />
      ))}
    </ul>
  );
}

type WhoProps = { user: User; digit: string | undefined; onChoose: (user: User) => void };

function Who({ user, digit, onChoose }: WhoProps) {
  const say = useWords(sharedWords);
  useLoneKey(digit ?? "", () => onChoose(user), { when: digit !== undefined });
  return (
    <li>
      <button type="button" className="user" onClick={() => onChoose(user)}>
        {digit && <Key>{digit}</Key>}
        <b>{user.name}</b>
        <span className="second">{say[user.role]}</span>
      </button>
    </li>
  );
}

type PinProps = { user: User; onSignedIn: (user: User) => void; onOther: (() => void) | undefined };

function Pin({ user, onSignedIn, onOther }: PinProps) {
  const say = useWords(userWords);
  const [pin, setPin] = useState("");
  const signIn = useAct("users_sign_in", { onDone: onSignedIn, onRefused: () => setPin("") });
  const wrong = signIn.refused?.code === "pin_wrong";
  const sentence = useSentence(signIn.refused);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void signIn.act({ user: user.user, pin });
  };
  return (
    <form className="form" onSubmit={send}>
      <Field
        label={say.pinOf(user.name)}
        value={pin}
        onChange={setPin}
        type="password"
        inputMode="numeric"
        code
        required
        first
        wrong={wrong && pin === "" ? sentence : undefined}
      />
      {!wrong && <FormRefusal of={signIn} />}
      <div className="form-acts">
        <Button filled submit disabled={signIn.busy}>
          {say.signIn}
        </Button>
        {onOther && (
          <Button quiet onPress={onOther}>
            {say.others}
          </Button>
        )}
      </div>
    </form>
  );
}
