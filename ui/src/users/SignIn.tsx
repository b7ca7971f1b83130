/** Who sits here: one click on a name (or its digit), or a staff badge, then the PIN. At the start, by F12, and after the idle lock. */
import { type FormEvent, useState } from "react";
import { ask, Refused } from "../ipc/ask";
import type { Refusal, User } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal, SaidNo, useSentence } from "../shared/FormRefusal";
import { Key } from "../shared/Key";
import { useLoneKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { useScan, useStaffScan } from "../shared/scanner";
import { sharedWords } from "../shared/words";
import { userWords } from "./words";
import "./users.css";

type Props = { users: User[]; onSignedIn: (user: User) => void };

/** At the start: nobody is signed in yet. */
export function SignInScreen({ note, ...props }: Props & { note?: string | undefined }) {
  const say = useWords(userWords);
  return (
    <main className="door">
      <div className="door-sheet">
        <h1>{say.who}</h1>
        {note && <p className="second door-note">{note}</p>}
        <SignIn {...props} />
        <MissedScan />
      </div>
    </main>
  );
}

type SwitchProps = Props & { first: User | undefined; onClose: () => void; onLock: () => void };

/** F12, above whatever is open; the work below stays as it is. `first` scanned a badge and is asked for the PIN. */
export function SwitchUser({ onClose, onLock, ...props }: SwitchProps) {
  const say = useWords(userWords);
  return (
    <Dialog title={say.who} onClose={onClose}>
      <SignIn {...props} />
      <div className="form-acts">
        <Button quiet meaning="back" onPress={onClose}>
          {say.stay}
        </Button>
        <Button quiet onPress={onLock}>
          {say.lockNow}
        </Button>
      </div>
    </Dialog>
  );
}

/** A scan while nobody has signed in is told, and not kept; above all it is no PIN. */
function MissedScan() {
  const say = useWords(userWords);
  const [missed, setMissed] = useState<string>();
  useScan((code) => setMissed(code.slice(-4)));
  return missed ? (
    <p role="status" className="second door-note">
      {say.missed(missed)}
    </p>
  ) : null;
}

/** The idle lock: hides everything, loses nothing. Whoever left goes on by PIN, or somebody else takes over. */
export function Locked({ user, ...props }: Props & { user: User | undefined }) {
  const say = useWords(userWords);
  return (
    <Dialog title={say.locked} onClose={() => {}} cover>
      <p className="second door-note">{say.lockedWhy}</p>
      <SignIn {...props} first={user} />
      <MissedScan />
    </Dialog>
  );
}

/**
 * Asks whose badge it is. A badge may be enough; where the PIN is needed, `onPinOf` is told of whom. Answers any other
 * refusal.
 */
export async function takeOver(
  code: string,
  onSignedIn: (user: User) => void,
  onPinOf: (user: number) => void,
): Promise<Refusal | undefined> {
  try {
    onSignedIn(await ask("users_switch", { code }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.refusal.code !== "pin_needed") return error.refusal;
    onPinOf(error.refusal.values.user);
  }
  return undefined;
}

export function SignIn({ users, onSignedIn, first }: Props & { first?: User | undefined }) {
  const lone = users.length === 1 ? users[0] : undefined;
  const [chosen, setChosen] = useState<User | undefined>(first ?? lone);
  const [refused, setRefused] = useState<Refusal>();
  const choose = (user: User | undefined) => {
    setRefused(undefined);
    setChosen(user);
  };
  useStaffScan((code) => {
    const pinOf = (id: number) => choose(users.find(({ user }) => user === id));
    takeOver(code, onSignedIn, pinOf).then(setRefused, () => setRefused(undefined));
  });
  return (
    <>
      {refused && <SaidNo refusal={refused} />}
      {chosen ? (
        <Pin
          key={chosen.user}
          user={chosen}
          onSignedIn={onSignedIn}
          onOther={users.length > 1 ? () => choose(undefined) : undefined}
        />
      ) : (
        <ul className="users">
          {users.map((user, index) => (
            <Who
              key={user.user}
              user={user}
              digit={index < 9 ? String(index + 1) : undefined}
              onChoose={choose}
            />
          ))}
        </ul>
      )}
    </>
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
  const shared = useWords(sharedWords);
  const [pin, setPin] = useState("");
  const signIn = useAct("users_sign_in", { onDone: onSignedIn, onRefused: () => setPin("") });
  const wrong = signIn.refused?.code === "pin_wrong" || signIn.refused?.code === "pin_too_soon";
  const sentence = useSentence(signIn.refused);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void signIn.act({ user: user.user, pin });
  };
  return (
    <form className="form" onSubmit={send}>
      <Field
        label={shared.pinOf(user.name)}
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
