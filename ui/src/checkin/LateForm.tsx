/** 补录: a stay from paper, with its real times. */
import { useState } from "react";
import type { Member } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useNow } from "../shared/clock";
import { DayField, TimeField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { strong, useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { useToast } from "../shared/Toast";
import { visitForms } from "./words";

export function LateForm({ onClose }: { onClose: () => void }) {
  const say = useWords(visitForms);
  const formats = useFormats();
  const toast = useToast();
  const [member, setMember] = useState<Member>();
  const [nobody, setNobody] = useState(false);
  const [day, setDay] = useState(formats.dayOf(useNow()));
  const [came, setCame] = useState("");
  const [left, setLeft] = useState("");
  const enter = useAct("checkin_enter_late", {
    onDone: (visit) => {
      onClose();
      toast({ of: "done", says: say.entered(strong(visit.name), formats.moment(visit.came_at)) });
    },
  });
  const send = () => {
    setNobody(!member);
    if (!member || day === "" || came === "") return;
    const came_at = formats.instantOf(day, came);
    const ending = left === "" ? {} : { left_at: formats.instantOf(day, left) };
    void enter.act({ member: member.member, came_at, ...ending });
  };
  return (
    <DialogForm title={say.lateTitle} act={enter} does={say.enterLate} onSend={send} onClose={onClose}>
      <p className="second">{say.lateWhy}</p>
      <MemberPick
        value={member}
        onPick={(picked) => {
          setMember(picked);
          setNobody(false);
        }}
        wrong={nobody ? say.chooseHost : undefined}
        first
        scans
      />
      <DayField label={say.day} value={day} onChange={setDay} required />
      <div className="form-row">
        <TimeField label={say.came} value={came} onChange={setCame} required />
        <TimeField label={say.left} value={left} onChange={setLeft} />
      </div>
    </DialogForm>
  );
}
