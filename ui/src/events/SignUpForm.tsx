/** Signs somebody up: a scan or a name, then ↵. */
import { type FormEvent, useState } from "react";
import type { Event, Member } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { eventWords } from "./words";

export function SignUpForm({ event, onClose }: { event: Event; onClose: () => void }) {
  const say = useWords(eventWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [member, setMember] = useState<Member>();
  const [missing, setMissing] = useState(false);
  const signUp = useAct("events_sign_up", {
    onDone: ({ signup: { guest, waiting } }) => {
      onClose();
      const name = strong(guest.name);
      if (waiting === null) toast({ of: "done", says: say.seated(name) });
      else toast({ of: "warn", says: say.queued(name, waiting) });
    },
  });
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    setMissing(!member);
    if (member) void signUp.act({ event: event.event, member: member.member });
  };
  return (
    <Dialog title={say.signUpFor(event.title)} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <MemberPick
          value={member}
          onPick={(picked) => {
            setMember(picked);
            setMissing(false);
            signUp.clear();
          }}
          wrong={missing ? say.chooseMember : undefined}
          first
          scans
        />
        <p className="second">
          {say.seatsOf(event.counts.signed_up, event.capacity)}
          {event.counts.waiting > 0 && ` · ${say.waitingN(event.counts.waiting)}`}
        </p>
        <FormRefusal of={signUp} />
        <div className="form-acts">
          <Button filled submit disabled={signUp.busy}>
            {say.signUp}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
