/** The figure derived, line by line, down to what is counted. */
import type { ReactNode } from "react";
import type { Figure, Formula } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { useFigures } from "./figure";
import { leftOutWords, packetWords } from "./words";

type Line = { sign?: string; says: ReactNode; figure: string; total?: boolean };

export function Derivation({ formula }: { formula: Formula }) {
  const lines = useLines()(formula);
  // One line derives nothing.
  if (lines.length < 2) return null;
  return (
    <table className="derivation">
      <tbody>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one derivation never change places.
          <tr key={index} className={line.total ? "derivation-total" : undefined}>
            <td className="third">{line.sign}</td>
            <td>{line.says}</td>
            <td className="number">{line.figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useLines() {
  const say = useWords(packetWords);
  const reasons = useWords(leftOutWords);
  const figures = useFigures();
  const formats = useFormats();
  const counted = (figure: Figure, says: ReactNode = say.counted): Line => ({
    says,
    figure: figures.full(figure),
    total: true,
  });
  const lines = (formula: Formula): Line[] => {
    switch (formula.kind) {
      case "rows":
        return formula.less.length === 0
          ? [counted(formula.counted)]
          : [
              { says: say.lookedAt, figure: figures.value(formula.all) },
              ...formula.less.map(
                ({ why, n }): Line => ({
                  sign: say.minus,
                  says: reasons[why],
                  figure: `−${figures.value({ n, unit: formula.all.unit })}`,
                }),
              ),
              counted(formula.counted),
            ];
      case "value":
        return [counted(formula.figure)];
      case "months":
        return [
          { says: say.monthsFrom(formats.day(formula.from), formats.day(formula.to)), figure: "" },
          counted(formula.figure),
        ];
      case "ratio":
        return [
          ...formula.above.flatMap((above): Line[] => {
            const [last] = lines(above).slice(-1);
            return last ? [{ sign: "+", says: nameOf(above), figure: last.figure }] : [];
          }),
          ...lines(formula.below)
            .slice(-1)
            .map((last): Line => ({ sign: "÷", says: nameOf(formula.below), figure: last.figure })),
          counted(formula.figure),
        ];
      case "per":
        return [
          ...lines(formula.counted),
          { says: say.perNeed(formula.every, formula.n), figure: String(formula.need) },
        ];
      case "pct_of":
        return [
          ...lines(formula.counted),
          { says: say.pctNeed(formula.percent), figure: String(formula.need) },
        ];
    }
  };
  const nameOf = (formula: Formula) =>
    "metric" in formula ? (metricNames(say)[formula.metric.name] ?? "") : "";
  return lines;
}

const metricNames = (say: {
  areaTotal: string;
  areaDesks: string;
  areaPublic: string;
}): Record<string, string> => ({
  area_total: say.areaTotal,
  area_desks: say.areaDesks,
  area_public: say.areaPublic,
});
