/**
 * F10: somebody whose role is enough lets the refused step pass on the spot, with name, PIN and a reason that is kept.
 * A wrong PIN stays here; anything else that refuses the step is told where the step was asked.
 */
import { type FormEvent, useState } from "react";
import { createPortal } from "react-dom";
import type { Override } from "../ipc/ask";
import type { Refusal, Role, User } from "../ipc/generated";
import { isOfPin } from "../ipc/pins";
import { useAsk } from "../ipc/useAsk";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Shown } from "./Fault";
import { Field, Select } from "./Field";
import { useSentence } from "./FormRefusal";
import { useWords } from "./language";
import { sharedWords } from "./words";

type Props = {
  /** Answers what refused the step, if anything did. */
  onRelease: (override: Override) => Promise<Refusal | undefined>;
  onClose: () => void;
  needed?: Role;
};

const order: Role[] = ["helper", "supervisor", "manager"];

export function Release({ needed = "supervisor", ...rest }: Props) {
  const say = useWords(sharedWords);
  const users = useAsk("users_list", {}, ["users"]);
  const may = (user: User) => order.indexOf(user.role) >= order.indexOf(needed);
  // Not inside the form whose step it is: a form in a form would send both.
  return createPortal(
    <Dialog title={say.askSupervisor} onClose={rest.onClose}>
      <Shown of={users}>{({ users }) => <ReleaseForm who={users.filter(may)} {...rest} />}</Shown>
    </Dialog>,
    document.body,
  );
}

function ReleaseForm({ who, onRelease, onClose }: Omit<Props, "needed"> & { who: User[] }) {
  const say = useWords(sharedWords);
  const [by, setBy] = useState(who[0]?.name ?? "");
  const [pin, setPin] = useState("");
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const sentence = useSentence(refused);
  const release = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    const no = await onRelease({ by, pin, reason });
    setBusy(false);
    if (no && isOfPin(no)) {
      setPin("");
      setRefused(no);
    } else onClose();
  };
  return (
    <form className="form" onSubmit={(event) => void release(event)}>
      <Select
        label={say.supervisorName}
        value={by}
        onChange={setBy}
        options={who.map(({ name, role }) => [name, say.nameAndRole(name, say[role])] as const)}
      />
      <Field label={say.reason} value={reason} onChange={setReason} required first hint={say.reasonKept} />
      <Field
        label={say.pin}
        value={pin}
        onChange={setPin}
        type="password"
        inputMode="numeric"
        code
        required
        wrong={pin === "" ? sentence : undefined}
      />
      <div className="form-acts">
        <Button filled submit disabled={busy}>
          {say.release}
        </Button>
        <Button quiet meaning="back" onPress={onClose}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
