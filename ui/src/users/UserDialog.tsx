/** One user, for a manager: role, PIN, lock, staff badge, leaving and coming back. Each act is done at once. */
import { type FormEvent, useState } from "react";
import type { Role, UserCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { ActForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts } from "../shared/Panel";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { roles } from "./AddUser";
import { StaffBadge } from "./StaffBadge";
import { Standing } from "./UsersSection";
import { userWords } from "./words";

type Props = { user: UserCard; onClose: () => void };

export function UserDialog({ user, onClose }: Props) {
  const say = useWords(userWords);
  const shared = useWords(sharedWords);
  const f = useFormats();
  return (
    <Dialog title={user.name} onClose={onClose}>
      <Facts
        rows={[
          [say.role, shared[user.role]],
          [say.since, f.day(f.dayOf(user.added_at))],
          [say.state, (user.left_at || user.standing.code !== "open") && <Standing user={user} />],
        ]}
      />
      {user.left_at ? <Back user={user} onClose={onClose} /> : <Here user={user} onClose={onClose} />}
    </Dialog>
  );
}

function Here({ user, onClose }: Props) {
  const say = useWords(userWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const tell = (says: string) => toast({ of: "done", says });
  const change = useAct("users_change_role", {
    onDone: ({ role }) => tell(say.roleChanged(user.name, shared[role])),
  });
  const unlock = useAct("users_unlock", { onDone: () => tell(say.unlocked(user.name)) });
  const leave = useAct("users_leave", {
    onDone: () => {
      onClose();
      tell(say.hasLeft(user.name));
    },
  });
  return (
    <div className="form">
      <Select
        label={say.role}
        value={user.role}
        onChange={(role) => void change.act({ user: user.user, role })}
        options={roles.map((role) => [role, shared[role]] as const)}
      />
      <FormRefusal of={change} />
      <NewPin user={user} />
      <StaffBadge user={user} />
      <FormRefusal of={unlock} />
      <FormRefusal of={leave} />
      <div className="form-acts">
        {user.standing.code !== "open" && (
          <Button disabled={unlock.busy} onPress={() => void unlock.act({ user: user.user })}>
            {say.unlock}
          </Button>
        )}
        <Button disabled={leave.busy} onPress={() => void leave.act({ user: user.user })}>
          {say.leave(user.name)}
        </Button>
        <Button quiet meaning="back" onPress={onClose}>
          {shared.close}
        </Button>
      </div>
    </div>
  );
}

function NewPin({ user }: { user: UserCard }) {
  const say = useWords(userWords);
  const toast = useToast();
  const [pin, setPin] = useState("");
  const reset = useAct("users_reset_pin", {
    onDone: () => {
      setPin("");
      toast({ of: "done", says: say.pinGiven(user.name) });
    },
  });
  const short = reset.refused?.code === "pin_too_short";
  const sentence = useSentence(reset.refused);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void reset.act({ user: user.user, pin });
  };
  return (
    <form className="user-row" onSubmit={send}>
      <Field
        label={say.newPin}
        value={pin}
        onChange={setPin}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        hint={say.pinHint}
        code
        required
        wrong={short ? sentence : undefined}
      />
      <Button submit disabled={reset.busy}>
        {say.givePin}
      </Button>
      {!short && <FormRefusal of={reset} />}
    </form>
  );
}

function Back({ user, onClose }: Props) {
  const say = useWords(userWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [role, setRole] = useState<Role>(user.role);
  const [pin, setPin] = useState("");
  const back = useAct("users_come_back", {
    onDone: () => {
      onClose();
      toast({ of: "done", says: say.isBack(user.name) });
    },
  });
  const short = back.refused?.code === "pin_too_short";
  const sentence = useSentence(back.refused);
  const send = () => {
    void back.act({ user: user.user, role, pin });
  };
  return (
    <ActForm act={back} does={say.takeBack(user.name)} onSend={send} onClose={onClose} told={short}>
      <Select
        label={say.role}
        value={role}
        onChange={setRole}
        options={roles.map((r) => [r, shared[r]] as const)}
      />
      <Field
        label={say.newPin}
        value={pin}
        onChange={setPin}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        hint={say.pinHint}
        code
        required
        wrong={short ? sentence : undefined}
      />
    </ActForm>
  );
}
