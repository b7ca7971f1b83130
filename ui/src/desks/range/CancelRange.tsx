/** Everything in a range is cancelled in one act: a person's, a desk's, or everybody's; what it hits is listed first. */
import { type FormEvent, useState } from "react";
import type { Cleared, Desk, Member, Whose } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { DayField, TimeField } from "../../shared/DayField";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Field, Select } from "../../shared/Field";
import { FormRefusal, SaidNo } from "../../shared/FormRefusal";
import { useWords } from "../../shared/language";
import { MemberPick } from "../../shared/MemberPick";
import { useToast } from "../../shared/Toast";
import { spanWords } from "../look";
import { useCalm } from "../series/useCalm";
import { bookingWords } from "../words";
import { rangeWords } from "./words";
import "../series/series.css";

type Props = { desk: Desk; at: string; onClose: () => void };

export function CancelRange({ desk, at, onClose }: Props) {
  const say = useWords(rangeWords);
  const also = useWords(bookingWords);
  const formats = useFormats();
  const toast = useToast();
  const [of, setOf] = useState<"member" | "desk" | "all">("member");
  const [member, setMember] = useState<Member>();
  const [fromDay, setFromDay] = useState(formats.dayOf(at));
  const [fromTime, setFromTime] = useState("00:00");
  const [untilDay, setUntilDay] = useState(formats.dayOf(at));
  const [untilTime, setUntilTime] = useState("23:59");
  const [reason, setReason] = useState("");
  const done = ({ bookings }: Cleared) => {
    toast({ of: "left", says: say.cancelled(bookings.length) });
    onClose();
  };
  const cancel = useAct("desks_cancel_range", { onDone: done });
  const cancelAll = useAct("desks_cancel_all", { onDone: done });
  const acting = of === "all" ? cancelAll : cancel;
  const whose: Whose | undefined =
    of === "desk"
      ? { of: "desks", desks: [desk.desk] }
      : of === "member" && member
        ? { of: "member", member: member.member }
        : undefined;
  const whole = fromDay && fromTime && untilDay && untilTime && (of === "all" || whose);
  const range = whole
    ? { from: formats.instantOf(fromDay, fromTime), until: formats.instantOf(untilDay, untilTime) }
    : undefined;
  const { calm, resting } = useCalm(range && { ...range, ...(whose ? { whose } : {}) });
  const found = useAsk("desks_in_range", calm ?? { from: at, until: at }, ["desks", "members"], {
    when: calm !== undefined,
  });
  const seen = calm && !found.refused ? found.data : undefined;
  const shown = seen?.bookings.length ?? 0;
  const ready = range !== undefined && resting && found.fresh && shown > 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    if (of === "all") void cancelAll.act({ ...range, reason, shown });
    else if (whose) void cancel.act({ ...range, whose, reason, shown });
  };
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <form className="form series-form" onSubmit={send}>
        <div className="series-fields">
          <Select
            label={say.whose}
            value={of}
            onChange={setOf}
            options={[
              ["member", say.member],
              ["desk", say.desk(desk.desk_no)],
              ["all", say.all],
            ]}
          />
          {of === "member" && <MemberPick value={member} onPick={setMember} first scans />}
          <div className="form-row">
            <DayField label={say.fromDay} value={fromDay} onChange={setFromDay} required />
            <TimeField label={say.fromTime} value={fromTime} onChange={setFromTime} required />
          </div>
          <div className="form-row">
            <DayField label={say.untilDay} value={untilDay} onChange={setUntilDay} required />
            <TimeField label={say.untilTime} value={untilTime} onChange={setUntilTime} required />
          </div>
          <Field
            label={also.reason}
            hint={also.reasonHint}
            value={reason}
            onChange={setReason}
            maxLength={120}
            required
          />
        </div>
        <div className="series-seen">
          {calm && found.refused && <SaidNo refusal={found.refused} />}
          {seen && (
            <>
              <p>
                <b>{shown > 0 ? say.hits(shown) : say.none}</b>
              </p>
              <ul className="hits">
                {seen.bookings.map((one) => (
                  <li key={one.booking}>
                    <b>{one.desk_no}</b> {spanWords(one.from, one.until, formats, "")} {one.name}
                    {one.team && <span className="third"> {one.team}</span>}
                  </li>
                ))}
              </ul>
              {seen.begun.length > 0 && <p className="third">{say.begun(seen.begun.length)}</p>}
            </>
          )}
          <FormRefusal of={acting} />
        </div>
        <div className="form-acts series-acts">
          <Button filled submit disabled={acting.busy || !ready}>
            {say.cancel(shown)}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {also.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
