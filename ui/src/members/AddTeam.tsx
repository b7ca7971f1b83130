import { useState } from "react";
import type { TeamCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { teamWords } from "./words";

type Props = { onDone: (card: TeamCard) => void; onClose: () => void };

export function AddTeam({ onDone, onClose }: Props) {
  const say = useWords(teamWords);
  const today = useFormats().dayOf(useNow());
  const [name, setName] = useState("");
  const [formed, setFormed] = useState(today);
  const [registered, setRegistered] = useState("");
  const [uscc, setUscc] = useState("");
  const add = useAct("members_add_team", { onDone });
  const sentence = useSentence(add.refused);
  const taken = add.refused?.code === "team_taken";
  const send = () => {
    void add.act({ name, formed_on: formed, registered_on: registered || null, uscc: uscc || null });
  };
  return (
    <DialogForm title={say.addTeam} act={add} does={say.addTeam} onSend={send} onClose={onClose} told={taken}>
      <Field
        label={say.name}
        value={name}
        onChange={setName}
        maxLength={60}
        required
        first
        wrong={taken ? sentence : undefined}
      />
      <div className="form-row">
        <DayField label={say.formedOn} value={formed} onChange={setFormed} required />
        <DayField label={say.registeredOn} value={registered} onChange={setRegistered} />
      </div>
      <p className="field-hint">{say.registeredHint}</p>
      <Field label={say.uscc} value={uscc} onChange={setUscc} maxLength={18} code />
    </DialogForm>
  );
}
