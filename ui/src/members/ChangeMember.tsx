/** Corrects a name or a mobile, and adds what statistics ask; all but the two is optional. */
import { useState } from "react";
import type { Education, Founder, MemberDetails } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { founders as founderKinds } from "../ipc/words";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { Field, Select } from "../shared/Field";
import { useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { detailWords, educationWords, memberWords } from "./words";

type Props = { details: MemberDetails; onClose: () => void };

export function ChangeMember({ details, onClose }: Props) {
  const say = useWords(detailWords);
  const also = useWords(memberWords);
  const shared = useWords(sharedWords);
  const founders = useWords(founderKinds);
  const educations = useWords(educationWords);
  const toast = useToast();
  const [name, setName] = useState(details.member.name);
  const [mobile, setMobile] = useState(details.member.mobile);
  const [nickname, setNickname] = useState(details.nickname ?? "");
  const [founder, setFounder] = useState<Founder | "">(details.founder ?? "");
  const [education, setEducation] = useState<Education | "">(details.education ?? "");
  const [graduated, setGraduated] = useState(details.graduated_on ?? "");
  const change = useAct("members_change", {
    onDone: ({ member }) => {
      onClose();
      toast({ of: "done", says: say.changed(member.name) });
    },
  });
  const sentence = useSentence(change.refused);
  const ofMobile = change.refused?.code === "mobile_taken" || change.refused?.code === "mobile_malformed";
  const send = () => {
    void change.act({
      member: details.member.member,
      name,
      mobile,
      nickname: nickname || null,
      founder: founder || null,
      education: education || null,
      graduated_on: graduated || null,
    });
  };
  const choices = <V extends string>(of: Record<V, string>) =>
    [["", say.unknown] as const, ...(Object.entries(of) as [V, string][])] as (readonly [V | "", string])[];
  return (
    <DialogForm
      title={say.change}
      act={change}
      does={shared.save}
      onSend={send}
      onClose={onClose}
      told={ofMobile}
    >
      <Field label={also.name} value={name} onChange={setName} maxLength={60} required first />
      <Field
        label={also.mobile}
        value={mobile}
        onChange={setMobile}
        inputMode="tel"
        code
        required
        wrong={ofMobile ? sentence : undefined}
      />
      <p className="field-hint">{say.optional}</p>
      <Field label={say.nickname} value={nickname} onChange={setNickname} maxLength={30} />
      <div className="form-row">
        <Select label={say.founder} value={founder} onChange={setFounder} options={choices(founders)} />
        <Select
          label={say.education}
          value={education}
          onChange={setEducation}
          options={choices(educations)}
        />
      </div>
      <DayField label={say.graduatedOn} value={graduated} onChange={setGraduated} />
    </DialogForm>
  );
}
