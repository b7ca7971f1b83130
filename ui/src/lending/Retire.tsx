/** An item out of lending: it needs a reason, and is asked since it cannot be undone. */

import { useState } from "react";
import type { ItemCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { lendingWords } from "./words";

export function Retire({ card: { item }, onClose }: { card: ItemCard; onClose: () => void }) {
  const say = useWords(lendingWords);
  const [reason, setReason] = useState("");
  const retire = useAct("lending_retire_item", { onDone: onClose });
  const send = () => {
    void retire.act({ code: item.item_no, reason });
  };
  return (
    <DialogForm
      title={say.retireTitle(`${item.name} ${item.item_no}`)}
      act={retire}
      does={say.retire}
      onSend={send}
      onClose={onClose}
      keep={say.keep}
    >
      <p>{say.retireWhy}</p>
      <Field label={say.why} value={reason} onChange={setReason} maxLength={200} required first />
    </DialogForm>
  );
}
