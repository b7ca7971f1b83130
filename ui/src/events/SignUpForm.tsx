/** Signs somebody up: a scan or a name, then ↵. */
import { useState } from "react";
import type { Event, Member } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { strong, useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { useToast } from "../shared/Toast";
import { eventWords } from "./words";

export function SignUpForm({ event, onClose }: { event: Event; onClose: () => void }) {
  const say = useWords(eventWords);
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
  const send = () => {
    setMissing(!member);
    if (member) void signUp.act({ event: event.event, member: member.member });
  };
  return (
    <DialogForm
      title={say.signUpFor(event.title)}
      act={signUp}
      does={say.signUp}
      onSend={send}
      onClose={onClose}
    >
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
    </DialogForm>
  );
}
