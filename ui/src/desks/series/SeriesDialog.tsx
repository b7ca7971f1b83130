/** A series with all of its dates; the chosen one, it and later ones, or all are changed or cancelled from here. */
import { useState } from "react";
import type { Booking, SeriesCard, SeriesSkip } from "../../ipc/generated";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { useNow } from "../../shared/clock";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Shown } from "../../shared/Fault";
import { useWords, type Words } from "../../shared/language";
import { type MarkKind, State } from "../../shared/Mark";
import { Table } from "../../shared/Table";
import { sharedWords } from "../../shared/words";
import { CancelDates } from "./CancelDates";
import { EditDates } from "./EditDates";
import { said } from "./rule";
import { datesWords, nthWords, ruleWords, weekdayWords } from "./words";
import "./series.css";

type Props = { series: number; booking?: number; onClose: () => void };

type Row = { key: string; from: string; until: string; desk: string; booking?: Booking; skip?: SeriesSkip };

export function SeriesDialog({ series, booking, onClose }: Props) {
  const say = useWords(datesWords);
  const card = useAsk("series_show", { series }, ["series", "desks", "members"]);
  return (
    <Dialog title={card.data?.series_no ?? say.series} onClose={onClose} wide>
      <Shown of={card}>{(shown: SeriesCard) => <Dates card={shown} at={booking} onClose={onClose} />}</Shown>
    </Dialog>
  );
}

export function useRuleWords() {
  return { rule: useWords(ruleWords), day: useWords(weekdayWords), nth: useWords(nthWords) };
}

type DatesProps = { card: SeriesCard; at: number | undefined; onClose: () => void };

function Dates({ card, at, onClose }: DatesProps) {
  const say = useWords(datesWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const now = useNow();
  const rule = said(card.rule, useRuleWords());
  const rows = rowsOf(card);
  const isComing = ({ booking }: Row) =>
    booking !== undefined && !booking.cancelled_at && !booking.used_at && booking.from > now;
  const first = rows.find((row) => row.booking?.booking === at) ?? rows.find(isComing) ?? rows[0];
  const [selected, setSelected] = useState(first?.key);
  const [open, setOpen] = useState<"edit" | "cancel">();
  const chosen = rows.find((row) => row.key === selected);
  const may = chosen !== undefined && isComing(chosen);
  const coming = rows.filter(isComing).length;
  const close = () => setOpen(undefined);
  return (
    <div className="form">
      <p>
        <b>
          {rule} {card.times.from}–{card.times.until}
        </b>{" "}
        <span className="second">{card.name}</span>{" "}
        <span className="third">{say.count(coming, card.bookings.length)}</span>
      </p>
      <div className="series-dates">
        <Table
          label={say.dates}
          rows={rows}
          keyOf={(row) => row.key}
          selected={selected}
          onSelect={(row) => setSelected(row.key)}
          compact
          columns={[
            {
              head: say.when,
              main: true,
              width: "250px",
              cell: (row) =>
                `${formats.weekday(formats.dayOf(row.from))} ${formats.clock(row.from)}–${formats.moment(row.until, formats.dayOf(row.from))}`,
            },
            { head: say.desk, cell: (row) => row.desk, width: "130px" },
            { head: say.state, cell: (row) => <Standing {...standing(row, now, say)} /> },
          ]}
        />
      </div>
      <div className="form-acts">
        <Button lone="M" disabled={!may} onPress={() => setOpen("edit")}>
          {say.change}
        </Button>
        <Button lone="X" disabled={!may} onPress={() => setOpen("cancel")}>
          {say.cancel}
        </Button>
        <Button quiet meaning="back" onPress={onClose}>
          {shared.close}
        </Button>
      </div>
      {open === "edit" && chosen?.booking && <EditDates booking={chosen.booking} onClose={close} />}
      {open === "cancel" && chosen?.booking && <CancelDates booking={chosen.booking} onClose={close} />}
    </div>
  );
}

function rowsOf(card: SeriesCard): Row[] {
  const booked = card.bookings.map((booking) => ({
    key: `b${booking.booking}`,
    from: booking.from,
    until: booking.until,
    desk: booking.desk_no,
    booking,
  }));
  const skipped = card.skips
    .filter((skip) => skip.booking === null && skip.dropped_at === null)
    .map((skip) => ({ key: `s${skip.skip}`, from: skip.from, until: skip.until, desk: skip.desk_no, skip }));
  return [...booked, ...skipped].sort((a, b) => a.from.localeCompare(b.from) || a.desk.localeCompare(b.desk));
}

type Told = { of: MarkKind; word: string; apart?: string | undefined };

function standing({ booking, skip }: Row, now: string, say: Words<typeof datesWords>): Told {
  if (skip || !booking) return { of: "warn", word: say.skipped };
  const apart = booking.apart_at ? say.apart : undefined;
  if (booking.cancelled_at) return { of: "left", word: say.cancelled(booking.cancel_reason ?? "") };
  if (booking.from > now && !booking.used_at) return { of: "open", word: say.coming, apart };
  if (booking.until > now) return { of: "now", word: say.running, apart };
  return booking.used_at ? { of: "done", word: say.came, apart } : { of: "warn", word: say.over, apart };
}

function Standing({ of, word, apart }: Told) {
  return (
    <>
      <State of={of}>{word}</State> {apart && <span className="third">{apart}</span>}
    </>
  );
}
