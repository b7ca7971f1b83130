/** Cancels one date of a series, it and later ones, or all to come, with a reason. */
import { type FormEvent, useState } from "react";
import type { Booking, Reach } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { Button } from "../../shared/Button";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Field } from "../../shared/Field";
import { FormRefusal } from "../../shared/FormRefusal";
import { strong, useWords } from "../../shared/language";
import { useToast } from "../../shared/Toast";
import { spanWords } from "../look";
import { bookingWords } from "../words";
import { ReachPick } from "./ReachPick";
import { datesWords } from "./words";

type Props = { booking: Booking; onClose: () => void };

export function CancelDates({ booking, onClose }: Props) {
  const say = useWords(datesWords);
  const also = useWords(bookingWords);
  const formats = useFormats();
  const toast = useToast();
  const [reach, setReach] = useState<Reach>("this");
  const [reason, setReason] = useState("");
  const cancel = useAct("series_cancel", {
    onDone: (card) => {
      const now = card.bookings.map((one) => one.cancelled_at ?? "").sort();
      const last = now.at(-1);
      const ended = card.bookings.filter((one) => one.cancelled_at === last).length;
      toast({ of: "left", says: say.ended(strong(card.series_no), ended) });
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void cancel.act({ booking: booking.booking, reach, reason });
  };
  return (
    <Dialog title={say.cancelTitle(spanWords(booking.from, booking.until, formats, ""))} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <ReachPick value={reach} onChange={setReach} />
        <Field
          label={also.reason}
          hint={also.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={120}
          required
          first
        />
        <FormRefusal of={cancel} />
        <div className="form-acts">
          <Button filled submit disabled={cancel.busy}>
            {say.cancelThem(say[reach])}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {also.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
