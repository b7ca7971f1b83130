/** Keys of the house that every handover looks at. */
import { type FormEvent, useState } from "react";
import type { HouseKey } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { Section } from "../shared/Sheet";
import { useToast } from "../shared/Toast";
import { closingWords } from "./words";

export function KeyList({ keys }: { keys: HouseKey[] }) {
  const say = useWords(closingWords);
  const toast = useToast();
  const [name, setName] = useState("");
  const [retiring, setRetiring] = useState<HouseKey>();
  const add = useAct("closing_add_key", {
    onDone: () => {
      toast({ of: "done", says: say.keyAdded(strong(name)) });
      setName("");
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void add.act({ name });
  };
  return (
    <Section head={say.keys} note={keys.length > 0 ? keys.length : undefined}>
      {keys.length === 0 && <p className="day-none second">{say.noKeys}</p>}
      <ul className="day-list">
        {keys.map((key) => (
          <li key={key.key} className="pinned-note">
            <span>{key.name}</span>
            <Button quiet onPress={() => setRetiring(key)}>
              {say.retireKey}
            </Button>
          </li>
        ))}
      </ul>
      <form className="pin-form" onSubmit={send}>
        <Field label={say.keyName} value={name} onChange={setName} maxLength={40} required />
        <Button submit disabled={add.busy}>
          {say.addKey}
        </Button>
        <FormRefusal of={add} />
      </form>
      {retiring && <RetireKey of={retiring} onClose={() => setRetiring(undefined)} />}
    </Section>
  );
}

function RetireKey({ of, onClose }: { of: HouseKey; onClose: () => void }) {
  const say = useWords(closingWords);
  const toast = useToast();
  const [reason, setReason] = useState("");
  const retire = useAct("closing_retire_key", {
    onDone: () => {
      onClose();
      toast({ of: "done", says: say.keyRetired(strong(of.name)) });
    },
  });
  const send = () => {
    void retire.act({ key: of.key, reason });
  };
  return (
    <DialogForm
      title={`${say.retireKey} ${of.name}`}
      act={retire}
      does={say.retireKey}
      onSend={send}
      onClose={onClose}
    >
      <Field label={say.retireWhy} value={reason} onChange={setReason} maxLength={120} required first />
    </DialogForm>
  );
}
