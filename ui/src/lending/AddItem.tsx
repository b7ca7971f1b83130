/** A thing taken into the house: model, and where they are its own, name and number. */
import { useState } from "react";
import type { Label } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { lendingWords } from "./words";

export function AddItem({ onDone, onClose }: { onDone: (label: Label) => void; onClose: () => void }) {
  const say = useWords(lendingWords);
  const [model, setModel] = useState("");
  const [name, setName] = useState("");
  const [no, setNo] = useState("");
  const add = useAct("lending_add_item", { onDone });
  const sentence = useSentence(add.refused);
  const ofNo = add.refused?.code === "item_no_taken";
  const send = () => {
    void add.act({ model, name, item_no: no });
  };
  return (
    <DialogForm title={say.newItem} act={add} does={say.add} onSend={send} onClose={onClose} told={ofNo}>
      <Field
        label={say.model}
        placeholder={say.modelHint}
        value={model}
        onChange={setModel}
        maxLength={60}
        required
        first
      />
      <Field label={say.name} hint={say.nameHint} value={name} onChange={setName} maxLength={60} />
      <Field
        label={say.no}
        hint={say.noHint}
        value={no}
        onChange={setNo}
        maxLength={20}
        code
        wrong={ofNo ? sentence : undefined}
      />
    </DialogForm>
  );
}
