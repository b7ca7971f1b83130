/** F2: a new member by name and mobile alone; the badge comes with it. */
import { type FormEvent, useState } from "react";
import type { MemberCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { sharedWords } from "../shared/words";
import { memberWords } from "./words";

type Props = { onDone: (card: MemberCard) => void; onClose: () => void };

export function Enrol({ onDone, onClose }: Props) {
  const say = useWords(memberWords);
  const shared = useWords(sharedWords);
  const [name, setName] = useState("");
  const [mobile, setMobile] = useState("");
  const enrol = useAct("members_enrol", { onDone });
  const sentence = useSentence(enrol.refused);
  const ofMobile = enrol.refused?.code === "mobile_taken" || enrol.refused?.code === "mobile_malformed";
  const send = (event: FormEvent) => {
    event.preventDefault();
    void enrol.act({ name, mobile });
  };
  return (
    <Dialog title={say.newMember} onClose={onClose}>
      <form className="form" onSubmit={send}>
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
        {!ofMobile && <FormRefusal of={enrol} />}
        <div className="form-acts">
          <Button filled submit disabled={enrol.busy}>
            {say.enrol}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
