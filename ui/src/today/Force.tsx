/** Lets in somebody whom the rules keep out, with a reason that stays on the visit; F10 where a supervisor must. */
import { useState } from "react";
import type { MemberCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { useStation } from "../shared/station";
import { useDoor } from "./door";
import { outcomeWords } from "./words";

export function Force({ card, onClose }: { card: MemberCard; onClose: () => void }) {
  const say = useWords(outcomeWords);
  const door = useDoor();
  const [zone] = useStation();
  const [reason, setReason] = useState("");
  const { member, name } = card.member;
  const force = useAct("checkin_force_in", {
    onDone: (outcome) => {
      onClose();
      door.tell(outcome);
    },
  });
  const send = () => {
    void force.act({ member, reason, ...(zone === undefined ? {} : { zone }) });
  };
  return (
    <DialogForm title={say.forceTitle(name)} act={force} does={say.force} onSend={send} onClose={onClose}>
      <Field
        label={say.forceReason}
        hint={say.forceHint}
        value={reason}
        onChange={setReason}
        maxLength={120}
        required
        first
      />
    </DialogForm>
  );
}
