/** Figures as the desk reads them: areas and percentages come in hundredths, all else is whole. */
import type { Figure, Finding, Need, RuleVerdict, Unit } from "../ipc/generated";
import { useWords } from "../shared/language";
import type { MarkKind } from "../shared/Mark";
import { packetWords, unitWords } from "./words";

export const scaleOf = (unit: Unit) => (unit === "square_metre" || unit === "percent" ? 100 : 1);

const plain = (n: number, unit: Unit) =>
  (n / scaleOf(unit)).toLocaleString("en-US", { maximumFractionDigits: unit === "percent" ? 1 : 2 });

export function useFigures() {
  const say = useWords(packetWords);
  const units = useWords(unitWords);
  const unitOf = (unit: Unit) => (unit === "yes" ? "" : units[unit]);
  const value = ({ n, unit }: Figure) => (unit === "yes" ? (n > 0 ? say.yes : say.no) : plain(n, unit));
  return {
    value,
    unit: unitOf,
    full: (figure: Figure) => `${value(figure)} ${unitOf(figure.unit)}`.trim(),
    need: ({ n, unit }: Need) => (unit === "yes" ? "" : `${n.toLocaleString("en-US")} ${unitOf(unit)}`),
    gap: (finding: Finding) => plain(finding.gap, finding.value?.unit ?? "team"),
    verdict: (finding: Finding) =>
      finding.verdict === "short"
        ? say.shortBy(plain(finding.gap, finding.value?.unit ?? "team"))
        : say[finding.verdict],
  };
}

export const markOf: Record<RuleVerdict, MarkKind> = {
  met: "done",
  short: "stop",
  proof_missing: "lacking",
  manual: "byhand",
  not_applicable: "open",
};

/** Every finding without parts of its own below this one. */
export const leavesOf = (finding: Finding): Finding[] =>
  finding.parts.length === 0 ? [finding] : finding.parts.flatMap(leavesOf);

/** The rows behind a condition, those of its parts too; a row that serves two parts counts once. */
export function rowsOf(finding: Finding): number {
  const seen = leavesOf(finding).flatMap((leaf) =>
    leaf.rows
      .filter(({ row }) => row.left_out === undefined)
      .map(({ row }) => `${row.at?.kind} ${row.at?.id}`),
  );
  return new Set(seen).size;
}
