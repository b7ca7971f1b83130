/** What waits for a supervisor's yes. One line a booking: yes, or no with a reason. */
import { useState } from "react";
import type { Booking } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { sharedWords } from "../shared/words";
import { pendingWords } from "./words";

export function Pending() {
  const say = useWords(pendingWords);
  const { data } = useAsk("desks_pending", {}, ["desks", "members"]);
  const [open, setOpen] = useState(false);
  const bookings = data?.bookings ?? [];
  if (bookings.length === 0 && !open) return null;
  return (
    <section className="waiting" aria-label={say.title}>
      <State of="warn">{say.waits(bookings.length)}</State>
      <Button onPress={() => setOpen(true)}>{say.look}</Button>
      {open && <List bookings={bookings} onClose={() => setOpen(false)} />}
    </section>
  );
}

function List({ bookings, onClose }: { bookings: Booking[]; onClose: () => void }) {
  const say = useWords(pendingWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const [reason, setReason] = useState("");
  const approve = useAct("desks_approve");
  const refuse = useAct("desks_refuse", { onDone: () => setReason("") });
  const busy = approve.busy || refuse.busy;
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <div className="form">
        {bookings.length === 0 && <p className="second">{say.nothing}</p>}
        <ul className="waiting-list">
          {bookings.map(({ booking, name, desk_no, from, until }) => (
            <li key={booking}>
              <span className="line-grow">
                <b>{name}</b>
                <br />
                <span className="second">
                  {desk_no} {formats.moment(from)}–{formats.moment(until, formats.dayOf(from))}
                </span>
              </span>
              <Button disabled={busy} onPress={() => void approve.act({ booking })}>
                {say.approve}
              </Button>
              <Button
                disabled={busy || reason.trim() === ""}
                onPress={() => void refuse.act({ booking, reason })}
              >
                {say.refuse}
              </Button>
            </li>
          ))}
        </ul>
        <Field label={say.reason} hint={say.reasonWhy} value={reason} onChange={setReason} maxLength={120} />
        <FormRefusal of={approve} />
        <FormRefusal of={refuse} />
        <div className="form-acts">
          <Button quiet meaning="back" onPress={onClose}>
            {shared.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
