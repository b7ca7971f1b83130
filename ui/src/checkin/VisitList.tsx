/** A day's visits: members and visitors; ↵ on a member's visit corrects it. */
import { useState } from "react";
import type { Visitor, VisitRow, Visits } from "../ipc/generated";
import { refusalWords } from "../ipc/refusals";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { strong, useLanguage, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Section } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { useToast } from "../shared/Toast";
import { CorrectForm } from "./CorrectForm";
import { visitForms, visitWords } from "./words";

export function VisitList({ seen: { visits, visitors } }: { seen: Visits }) {
  const say = useWords(visitWords);
  const formats = useFormats();
  const zoneOf = useZones();
  const [selected, setSelected] = useState<number>();
  const [correcting, setCorrecting] = useState<VisitRow>();
  const open = (row: VisitRow) => row.withdrawn_at === null && setCorrecting(row);
  return (
    <>
      <Section head={say.members} note={visits.length > 0 && say.total(visits.length)}>
        <Table
          compact
          label={say.members}
          rows={visits}
          keyOf={(row) => row.visit}
          selected={selected}
          onSelect={(row) => setSelected(row.visit)}
          onOpen={open}
          empty={<Empty says={say.none} />}
          columns={[
            { head: say.name, cell: (row) => row.name, main: true, width: "180px" },
            { head: say.team, cell: (row) => row.team },
            { head: say.zone, cell: (row) => zoneOf(row.zone), width: "110px" },
            { head: say.came, cell: (row) => formats.clock(row.came_at), width: "70px" },
            { head: say.left, cell: (row) => <Left row={row} />, width: "110px" },
            { head: say.about, cell: (row) => <About row={row} /> },
          ]}
        />
      </Section>
      <Section head={say.visitors} note={visitors.length > 0 && say.total(visitors.length)}>
        <Visitors rows={visitors} zoneOf={zoneOf} />
      </Section>
      {correcting && <CorrectForm visit={correcting} onClose={() => setCorrecting(undefined)} />}
    </>
  );
}

/** The name of a zone by its id. */
function useZones() {
  const { data } = useAsk("profile_show", {}, ["profile"]);
  return (id: number | null) => data?.zones.find((zone) => zone.zone === id)?.name ?? "";
}

function Left({ row }: { row: Pick<VisitRow, "left_at" | "withdrawn_at"> }) {
  const say = useWords(visitWords);
  const formats = useFormats();
  if (row.withdrawn_at) return <State of="left">{say.withdrawnShort}</State>;
  if (!row.left_at) return <State of="done">{say.stillIn}</State>;
  return formats.clock(row.left_at);
}

/** Whatever sets this visit apart from a plain scan. */
function About({ row }: { row: VisitRow }) {
  const say = useWords(visitWords);
  const formats = useFormats();
  // A corrected time is later or earlier than its entry by nature.
  const late =
    row.corrected_because === null &&
    row.entered_at > row.came_at &&
    say.enteredAt(formats.moment(row.entered_at, formats.dayOf(row.came_at)));
  const told = [
    row.withdrawn_because !== null && say.withdrawn(row.withdrawn_because),
    row.forced_because !== null && say.forced(row.forced_because),
    row.closed_by_program_at !== null && say.closed,
    row.corrected_because !== null && say.corrected(row.corrected_because),
    late,
  ].filter((one) => one !== false);
  return <span className="second">{told.join(" · ")}</span>;
}

function Visitors({ rows, zoneOf }: { rows: Visitor[]; zoneOf: (zone: number | null) => string }) {
  const say = useWords(visitWords);
  const forms = useWords(visitForms);
  const language = useLanguage();
  const formats = useFormats();
  const toast = useToast();
  const seeOff = useAct("checkin_see_off", {
    onDone: ({ name }) => toast({ of: "left", says: forms.seenOff(strong(name)) }),
    onRefused: (refusal) => toast({ of: "stop", says: refusalWords(refusal, language, formats).says }),
  });
  return (
    <Table
      compact
      label={say.visitors}
      rows={rows}
      keyOf={(row) => row.visitor}
      empty={<Empty says={say.noVisitors} />}
      columns={[
        { head: say.name, cell: (row) => row.name, width: "180px" },
        { head: say.host, cell: (row) => row.host_name, width: "180px" },
        { head: say.purpose, cell: (row) => row.purpose },
        { head: say.zone, cell: (row) => zoneOf(row.zone), width: "110px" },
        { head: say.came, cell: (row) => formats.clock(row.came_at), width: "70px" },
        {
          head: say.left,
          width: "130px",
          cell: (row) =>
            row.left_at ? (
              <Left row={row} />
            ) : (
              <Button disabled={seeOff.busy} onPress={() => void seeOff.act({ visitor: row.visitor })}>
                {say.seeOff}
              </Button>
            ),
        },
      ]}
    />
  );
}
