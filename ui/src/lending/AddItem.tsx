/** A thing taken into the house: model, and where they are its own, name and number. */
import { type FormEvent, useState } from "react";
import type { Label } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { sharedWords } from "../shared/words";
import { lendingWords } from "./words";

export function AddItem({ onDone, onClose }: { onDone: (label: Label) => void; onClose: () => void }) {
  const say = useWords(lendingWords);
  const shared = useWords(sharedWords);
  const [model, setModel] = useState("");
  const [name, setName] = useState("");
  const [no, setNo] = useState("");
  const add = useAct("lending_add_item", { onDone });
  const sentence = useSentence(add.refused);
  const ofNo = add.refused?.code === "item_no_taken";
  const send = (event: FormEvent) => {
    event.preventDefault();
    void add.act({ model, name, item_no: no });
  };
  return (
    <Dialog title={say.newItem} onClose={onClose}>
      <form className="form" onSubmit={send}>
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
        {!ofNo && <FormRefusal of={add} />}
        <div className="form-acts">
          <Button filled submit disabled={add.busy}>
            {say.add}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
