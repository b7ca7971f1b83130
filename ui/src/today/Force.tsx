/** Lets in somebody whom the rules keep out, with a reason that stays on the visit; F10 where a supervisor must. */
import { type FormEvent, useState } from "react";
import type { MemberCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useStation } from "../shared/station";
import { sharedWords } from "../shared/words";
import { useDoor } from "./door";
import { outcomeWords } from "./words";

export function Force({ card, onClose }: { card: MemberCard; onClose: () => void }) {
  const say = useWords(outcomeWords);
  const shared = useWords(sharedWords);
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
  const send = (event: FormEvent) => {
    event.preventDefault();
    void force.act({ member, reason, ...(zone === undefined ? {} : { zone }) });
  };
  return (
    <Dialog title={say.forceTitle(name)} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <Field
          label={say.forceReason}
          hint={say.forceHint}
          value={reason}
          onChange={setReason}
          maxLength={120}
          required
          first
        />
        <FormRefusal of={force} />
        <div className="form-acts">
          <Button filled submit disabled={force.busy}>
            {say.force}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
