/** One person at an event: signs in, or takes the signup back. */
import { useState } from "react";
import type { Event } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { CopyMessage } from "../shared/CopyMessage";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { Facts, Panel } from "../shared/Panel";
import { useToast } from "../shared/Toast";
import { useDoorOpen } from "./EventState";
import { type Person, PersonState } from "./People";
import { eventWords } from "./words";

export function GuestPanel({ event, person }: { event: Event; person: Person }) {
  const say = useWords(eventWords);
  const formats = useFormats();
  const doorOpen = useDoorOpen(event);
  const [leaving, setLeaving] = useState(false);
  const signIn = useAct("events_sign_in");
  const { guest, signup, came } = person;
  const ask = { event: event.event, member: guest.member };
  const movedUp =
    signup?.seated_at && signup.seated_at !== signup.signed_up_at ? signup.seated_at : undefined;
  const unasked = came && came.entry !== "signed_up";
  return (
    <Panel
      title={guest.name}
      note={guest.team ?? say.alone}
      foot={
        !came && (
          <>
            {doorOpen && (
              <Button filled meaning="check_in_or_out" onPress={() => void signIn.act(ask)}>
                {say.signIn}
              </Button>
            )}
            {signup && <Button onPress={() => setLeaving(true)}>{say.withdraw}</Button>}
          </>
        )
      }
    >
      <PersonState person={person} />
      <Facts
        rows={[
          [say.mobile, guest.mobile],
          [say.at, signup && formats.moment(signup.signed_up_at)],
          [say.movedUp, movedUp && formats.moment(movedUp)],
          [say.signIn, came && formats.moment(came.at)],
          [say.state, unasked && (came.entry === "walk_in" ? say.walkIn : say.overCapacity)],
        ]}
      />
      {!came && <CopyMessage about={{ kind: "signup", of: ask }} lone="W" />}
      <FormRefusal of={signIn} />
      {leaving && <WithdrawForm event={event} person={person} onClose={() => setLeaving(false)} />}
    </Panel>
  );
}

function WithdrawForm({ event, person, onClose }: { event: Event; person: Person; onClose: () => void }) {
  const say = useWords(eventWords);
  const toast = useToast();
  const { guest } = person;
  const withdraw = useAct("events_withdraw", {
    onDone: ({ moved_up }) => {
      onClose();
      const says = say.withdrawn(strong(guest.name));
      toast({ of: "done", says, ...(moved_up && { note: say.tell(moved_up.name, moved_up.mobile) }) });
    },
  });
  return (
    <Dialog title={say.withdrawTitle(guest.name)} onClose={onClose}>
      <div className="form">
        <p>{say.withdrawWhy}</p>
        <FormRefusal of={withdraw} />
        <div className="form-acts">
          <Button
            filled
            disabled={withdraw.busy}
            onPress={() => void withdraw.act({ event: event.event, member: guest.member })}
          >
            {say.withdraw}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.stay}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
