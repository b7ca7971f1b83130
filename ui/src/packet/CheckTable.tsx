/** The conditions, one line each: value and need, bar, verdict, rows, papers. */
import type { Finding, PackCheck } from "../ipc/generated";
import { Bar } from "../shared/Bar";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Table } from "../shared/Table";
import { markOf, rowsOf, scaleOf, useFigures } from "./figure";
import { packetWords } from "./words";

type Props = { check: PackCheck; selected: string | undefined; onSelect: (id: string) => void };

export function CheckTable({ check, selected, onSelect }: Props) {
  const say = useWords(packetWords);
  const figures = useFigures();
  return (
    <Table
      label={say.title}
      rows={check.findings}
      keyOf={(finding) => finding.id}
      selected={selected}
      onSelect={(finding) => onSelect(finding.id)}
      columns={[
        {
          head: say.number,
          cell: (finding) => <span className="third">{finding.clause}</span>,
          width: "52px",
        },
        {
          head: say.condition,
          main: true,
          cell: (finding) => (
            <>
              <span className="condition">{finding.title}</span>
              <span className="condition-second">{secondLine(finding)}</span>
            </>
          ),
        },
        {
          head: say.valueNeed,
          cell: (finding) => <ValueNeed finding={finding} />,
          width: "150px",
          number: true,
        },
        { head: say.measure, cell: (finding) => <Measure finding={finding} />, width: "128px" },
        {
          head: say.verdict,
          cell: (finding) => <State of={markOf[finding.verdict]}>{figures.verdict(finding)}</State>,
          width: "126px",
        },
        { head: say.rows, cell: (finding) => rowsOf(finding) || "", width: "52px", number: true },
        {
          head: say.papers,
          cell: (finding) =>
            finding.papers_missing > 0 && (
              <span className="lacks">{say.lacking(finding.papers_missing)}</span>
            ),
          width: "92px",
          number: true,
        },
      ]}
    />
  );
}

/** How it is counted; for a condition of parts, which part speaks for it. */
function secondLine(finding: Finding): string {
  const spoken = finding.parts.find((part) => part.id === finding.joined?.decided_by);
  return spoken ? spoken.title : finding.counting;
}

function ValueNeed({ finding }: { finding: Finding }) {
  const figures = useFigures();
  if (!finding.value) return null;
  const need = finding.need ? figures.need(finding.need) : "";
  return (
    <>
      <b>{figures.value(finding.value)}</b>
      {need && <span className="second"> / {need}</span>}
    </>
  );
}

function Measure({ finding }: { finding: Finding }) {
  const { value, need } = finding;
  if (!value || !need || need.op !== ">=" || value.unit === "yes" || finding.manual) return null;
  const asked = need.n * scaleOf(need.unit);
  const lacking = Math.min(value.n, asked) - Math.min(finding.proven, asked);
  // The tick stands at the same place in every line; what is beyond it fills the rest.
  return (
    <Bar
      label={finding.title}
      value={Math.min(value.n, asked * 1.3)}
      lacking={Math.max(0, lacking)}
      asked={asked}
      of={asked * 1.3}
    />
  );
}
