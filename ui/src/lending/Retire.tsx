/** An item out of lending: it needs a reason, and is asked since it cannot be undone. */
import { type FormEvent, useState } from "react";
import type { ItemCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { lendingWords } from "./words";

export function Retire({ card: { item }, onClose }: { card: ItemCard; onClose: () => void }) {
  const say = useWords(lendingWords);
  const [reason, setReason] = useState("");
  const retire = useAct("lending_retire_item", { onDone: onClose });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void retire.act({ code: item.item_no, reason });
  };
  return (
    <Dialog title={say.retireTitle(`${item.name} ${item.item_no}`)} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <p>{say.retireWhy}</p>
        <Field label={say.why} value={reason} onChange={setReason} maxLength={200} required first />
        <FormRefusal of={retire} />
        <div className="form-acts">
          <Button filled submit disabled={retire.busy}>
            {say.retire}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
