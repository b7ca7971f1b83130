/** Takes a receipt or a fee back by its counter-entry, with a reason. */

import { useState } from "react";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { strong, useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { tillWords } from "./words";

type Props = { of: { receipt: number } | { fee: number }; no: string; onClose: () => void };

export function VoidForm({ of, no, onClose }: Props) {
  const say = useWords(tillWords);
  const toast = useToast();
  const [reason, setReason] = useState("");
  const onDone = () => {
    onClose();
    toast({ of: "done", says: say.isVoid(strong(no)) });
  };
  const receipt = useAct("receipts_void", { onDone });
  const fee = useAct("receipts_void_fee", { onDone });
  const acting = "receipt" in of ? receipt : fee;
  const send = () => {
    if ("receipt" in of) void receipt.act({ ...of, reason });
    else void fee.act({ ...of, reason });
  };
  return (
    <DialogForm
      title={say.voidTitle(no)}
      act={acting}
      does={say.void}
      onSend={send}
      onClose={onClose}
      keep={say.keep}
    >
      <p className="second">{say.voidHow}</p>
      <Field label={say.why} value={reason} onChange={setReason} maxLength={120} required first />
    </DialogForm>
  );
}
