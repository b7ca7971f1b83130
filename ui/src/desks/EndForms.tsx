/** The two ways a booking ends before its time: cancelled with a reason, or left early. */
import { type FormEvent, useState } from "react";
import type { Booking } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { bookingWords } from "./words";

type Props = { booking: Booking; onClose: () => void; onDone: (booking: Booking) => void };

export function CancelForm({ booking, onClose, onDone }: Props) {
  const say = useWords(bookingWords);
  const [reason, setReason] = useState("");
  const cancel = useAct("desks_cancel", {
    onDone: (cancelled) => {
      onClose();
      onDone(cancelled);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void cancel.act({ booking: booking.booking, reason });
  };
  return (
    <Dialog title={say.cancelTitle(booking.name, booking.desk_no)} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <Field
          label={say.reason}
          hint={say.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={120}
          required
          first
        />
        <FormRefusal of={cancel} />
        <div className="form-acts">
          <Button filled submit disabled={cancel.busy}>
            {say.cancelIt}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function LeaveForm({ booking, onClose, onDone }: Props) {
  const say = useWords(bookingWords);
  const formats = useFormats();
  const leave = useAct("desks_leave", {
    onDone: (left) => {
      onClose();
      onDone(left);
    },
  });
  const until = formats.moment(booking.until, formats.dayOf(booking.from));
  return (
    <Dialog title={say.leaveTitle(booking.name)} onClose={onClose}>
      <div className="form">
        <p>{say.leaveWhy(booking.desk_no, until)}</p>
        <FormRefusal of={leave} />
        <div className="form-acts">
          <Button filled disabled={leave.busy} onPress={() => void leave.act({ booking: booking.booking })}>
            {say.leaveNow(booking.desk_no)}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {say.keep}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
