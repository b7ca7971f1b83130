/** The day on which a team became a company, and the name on its licence. */
import { useState } from "react";
import type { TeamCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { historyWords, teamWords } from "./words";

export function Register({ card, onClose }: { card: TeamCard; onClose: () => void }) {
  const say = useWords(teamWords);
  const history = useWords(historyWords);
  const toast = useToast();
  const [on, setOn] = useState(useFormats().dayOf(useNow()));
  const [name, setName] = useState(card.team.name);
  const [uscc, setUscc] = useState("");
  const register = useAct("members_register_company", {
    onDone: ({ team }) => {
      onClose();
      toast({ of: "done", says: say.registered(team.name) });
    },
  });
  const send = () => {
    void register.act({ team: card.team.team, registered_on: on, uscc: uscc || null, name });
  };
  return (
    <DialogForm title={say.register} act={register} does={say.register} onSend={send} onClose={onClose}>
      <DayField label={say.registeredOn} value={on} onChange={setOn} required />
      <Field
        label={history.newName}
        hint={history.newNameHint}
        value={name}
        onChange={setName}
        maxLength={60}
        required
      />
      <Field label={say.uscc} value={uscc} onChange={setUscc} maxLength={18} code />
    </DialogForm>
  );
}
