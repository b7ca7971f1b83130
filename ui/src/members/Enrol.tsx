/** F2: a new member by name and mobile alone; the badge comes with it. */
import { useState } from "react";
import type { MemberCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { memberWords } from "./words";

type Props = { onDone: (card: MemberCard) => void; onClose: () => void };

export function Enrol({ onDone, onClose }: Props) {
  const say = useWords(memberWords);
  const [name, setName] = useState("");
  const [mobile, setMobile] = useState("");
  const enrol = useAct("members_enrol", { onDone });
  const sentence = useSentence(enrol.refused);
  const ofMobile = enrol.refused?.code === "mobile_taken" || enrol.refused?.code === "mobile_malformed";
  const send = () => {
    void enrol.act({ name, mobile });
  };
  return (
    <DialogForm
      title={say.newMember}
      act={enrol}
      does={say.enrol}
      onSend={send}
      onClose={onClose}
      told={ofMobile}
    >
      <Field label={say.name} value={name} onChange={setName} maxLength={60} required first />
      <Field
        label={say.mobile}
        value={mobile}
        onChange={(value) => {
          setMobile(value);
          enrol.clear();
        }}
        inputMode="tel"
        code
        required
        wrong={ofMobile ? sentence : undefined}
      />
    </DialogForm>
  );
}
