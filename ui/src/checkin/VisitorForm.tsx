/** F8: who comes, to whom, what for. A mobile only where they give one. */
import { type FormEvent, useState } from "react";
import type { Member, Visitor } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { useStation } from "../shared/station";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { visitForms } from "./words";

export function VisitorForm({ onClose }: { onClose: () => void }) {
  const say = useWords(visitForms);
  const shared = useWords(sharedWords);
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
  const send = (event: FormEvent) => {
    event.preventDefault();
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
    <Dialog title={say.visitorTitle} onClose={onClose}>
      <form className="form" onSubmit={send}>
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
        <FormRefusal of={receive} />
        <div className="form-acts">
          <Button filled submit disabled={receive.busy}>
            {say.receive}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
