/** F8: who comes, to whom, what for. A mobile only where they give one. */
import { useState } from "react";
import type { Member, Visitor } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { Field } from "../shared/Field";
import { strong, useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { useStation } from "../shared/station";
import { useToast } from "../shared/Toast";
import { visitForms } from "./words";

export function VisitorForm({ onClose }: { onClose: () => void }) {
  const say = useWords(visitForms);
  const toast = useToast();
  const [zone] = useStation();
  const [name, setName] = useState("");
  const [mobile, setMobile] = useState("");
  const [host, setHost] = useState<Member>();
  const [noHost, setNoHost] = useState(false);
  const [purpose, setPurpose] = useState("");
  const receive = useAct("checkin_receive", {
    onDone: (visitor: Visitor) => {
      onClose();
      toast({ of: "done", says: say.received(strong(visitor.name), strong(visitor.host_name)) });
    },
  });
  const send = () => {
    setNoHost(!host);
    if (!host) return;
    const args = { name, host: host.member, purpose };
    void receive.act({
      ...args,
      ...(mobile === "" ? {} : { mobile }),
      ...(zone === undefined ? {} : { zone }),
    });
  };
  return (
    <DialogForm title={say.visitorTitle} act={receive} does={say.receive} onSend={send} onClose={onClose}>
      <Field label={say.visitor} value={name} onChange={setName} maxLength={60} required first />
      <MemberPick
        value={host}
        onPick={(picked) => {
          setHost(picked);
          setNoHost(false);
        }}
        wrong={noHost ? say.chooseHost : undefined}
        scans
      />
      <Field
        label={say.purpose}
        hint={say.purposeHint}
        value={purpose}
        onChange={setPurpose}
        maxLength={60}
        required
      />
      <Field label={say.mobile} value={mobile} onChange={setMobile} inputMode="tel" code />
    </DialogForm>
  );
}
