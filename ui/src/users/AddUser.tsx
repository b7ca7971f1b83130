/** A manager adds somebody who will work at the desk. */
import { useState } from "react";
import type { Role } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field, Select } from "../shared/Field";
import { useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { userWords } from "./words";

export const roles: Role[] = ["helper", "supervisor", "manager"];

export function AddUser({ onClose }: { onClose: () => void }) {
  const say = useWords(userWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("helper");
  const [pin, setPin] = useState("");
  const add = useAct("users_add", {
    onDone: (user) => {
      onClose();
      toast({ of: "done", says: say.userAdded(user.name) });
    },
  });
  const sentence = useSentence(add.refused);
  const short = add.refused?.code === "pin_too_short";
  const taken = add.refused?.code === "name_taken" || add.refused?.code === "user_left";
  const send = () => {
    void add.act({ name, role, pin });
  };
  return (
    <DialogForm
      title={say.addUser}
      act={add}
      does={say.addUser}
      onSend={send}
      onClose={onClose}
      told={short || taken}
    >
      <Field
        label={say.name}
        value={name}
        onChange={setName}
        maxLength={40}
        required
        first
        wrong={taken ? sentence : undefined}
      />
      <Select
        label={say.role}
        value={role}
        onChange={setRole}
        options={roles.map((r) => [r, shared[r]] as const)}
      />
      <Field
        label={say.pin}
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
    </DialogForm>
  );
}
