/** Another time or desk for one date of a series, it and later ones, or all to come; what is in the way is seen first. */
import { type FormEvent, useState } from "react";
import type { Booking, Reach, SeriesChange } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { TimeField } from "../../shared/DayField";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Select } from "../../shared/Field";
import { FormRefusal, SaidNo } from "../../shared/FormRefusal";
import { strong, useWords } from "../../shared/language";
import { useToast } from "../../shared/Toast";
import { spanWords } from "../look";
import { bookingWords } from "../words";
import { Preview } from "./Preview";
import { ReachPick } from "./ReachPick";
import { useCalm } from "./useCalm";
import { datesWords, seriesWords } from "./words";

type Props = { booking: Booking; onClose: () => void };

export function EditDates({ booking, onClose }: Props) {
  const say = useWords(datesWords);
  const also = useWords(seriesWords);
  const words = useWords(bookingWords);
  const formats = useFormats();
  const toast = useToast();
  const [reach, setReach] = useState<Reach>("later");
  const [from, setFrom] = useState(formats.clock(booking.from));
  const [until, setUntil] = useState(formats.clock(booking.until));
  const [desk, setDesk] = useState(String(booking.desk));
  const list = useAsk("desks_list", {}, ["desks"]);
  const desks = list.data?.desks ?? [];
  const kind = desks.find((one) => one.desk === booking.desk)?.kind;
  const change: SeriesChange | undefined =
    from && until
      ? {
          booking: booking.booking,
          reach,
          times: { from, until },
          ...(Number(desk) === booking.desk ? {} : { desk: Number(desk) }),
        }
      : undefined;
  const { calm, resting } = useCalm(change);
  const forecast = useAsk(
    "series_preview_edit",
    { change: calm ?? { booking: booking.booking, reach } },
    ["desks", "series"],
    { when: calm !== undefined },
  );
  const seen = calm && !forecast.refused ? forecast.data : undefined;
  const conflicts = seen?.occurrences.filter((one) => one.conflict).length ?? 0;
  const changes = (seen?.occurrences.length ?? 0) - conflicts;
  const ready = resting && forecast.fresh && changes > 0;
  const edit = useAct("series_edit", {
    onDone: ({ card, changed }) => {
      toast({ of: "done", says: say.changed(strong(card.series_no), changed) });
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (change && ready) void edit.act({ change, in_conflict: conflicts > 0 ? "skip" : "none" });
  };
  const title = say.changeTitle(spanWords(booking.from, booking.until, formats, ""));
  return (
    <Dialog title={title} onClose={onClose} wide>
      <form className="form series-form" onSubmit={send}>
        <div className="series-fields">
          <ReachPick value={reach} onChange={setReach} />
          <div className="form-row">
            <TimeField label={also.from} value={from} onChange={setFrom} required />
            <TimeField label={also.until} value={until} onChange={setUntil} required />
          </div>
          <Select
            label={say.desk}
            value={desk}
            onChange={setDesk}
            options={desks
              .filter((one) => one.kind === kind && one.to_on === null)
              .map((one) => [String(one.desk), one.desk_no] as const)}
          />
        </div>
        <div className="series-seen">
          {forecast.refused && <SaidNo refusal={forecast.refused} />}
          {seen && seen.occurrences.length > 0 && <Preview occurrences={seen.occurrences} desks={1} />}
          {seen && seen.occurrences.length === 0 && <p className="second">{say.nothing}</p>}
          {seen && seen.unchanged > 0 && <p className="third">{say.unchanged(seen.unchanged)}</p>}
          <FormRefusal of={edit} />
        </div>
        <div className="form-acts series-acts">
          <Button filled submit disabled={edit.busy || !ready}>
            {conflicts > 0 ? say.skipChange(conflicts, changes) : say.changeThese(changes)}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {words.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
