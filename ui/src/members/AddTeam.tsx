import { type FormEvent, useState } from "react";
import type { TeamCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { sharedWords } from "../shared/words";
import { teamWords } from "./words";

type Props = { onDone: (card: TeamCard) => void; onClose: () => void };

export function AddTeam({ onDone, onClose }: Props) {
  const say = useWords(teamWords);
  const shared = useWords(sharedWords);
  const today = useFormats().dayOf(useNow());
  const [name, setName] = useState("");
  const [formed, setFormed] = useState(today);
  const [registered, setRegistered] = useState("");
  const [uscc, setUscc] = useState("");
  const add = useAct("members_add_team", { onDone });
  const sentence = useSentence(add.refused);
  const taken = add.refused?.code === "team_taken";
  const send = (event: FormEvent) => {
    event.preventDefault();
    void add.act({ name, formed_on: formed, registered_on: registered || null, uscc: uscc || null });
  };
  return (
    <Dialog title={say.addTeam} onClose={onClose}>
      <form className="form" onSubmit={send}>
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
        {!taken && <FormRefusal of={add} />}
        <div className="form-acts">
          <Button filled submit disabled={add.busy}>
            {say.addTeam}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
