/** One condition: the figure, how it came about, its rows with their papers, and how to close the gap. */
import type { Finding, Piece, RowStanding } from "../ipc/generated";
import { Button } from "../shared/Button";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Panel } from "../shared/Panel";
import { Derivation } from "./Derivation";
import { leavesOf, markOf, useFigures } from "./figure";
import { ManualPart, type Writing } from "./ManualPart";
import { RowList } from "./RowList";
import { packetWords, proofWords } from "./words";

/** A paper to add: to a row, or for the space as a whole. */
export type Wanted = { piece: Piece; row?: RowStanding["row"] };

type Props = { finding: Finding; writing: Writing; onWant: (wanted: Wanted) => void };

export function FindingPanel({ finding, writing, onWant }: Props) {
  const say = useWords(packetWords);
  const wanted = firstWanted(finding);
  return (
    <Panel
      title={<span className="finding-title">{finding.title}</span>}
      note={finding.clause}
      foot={
        wanted && (
          <Button lone="D" onPress={() => onWant(wanted)}>
            {say.add}
          </Button>
        )
      }
    >
      <Part finding={finding} writing={writing} onWant={onWant} whole />
    </Panel>
  );
}

function Part({ finding, writing, onWant, whole }: Props & { whole?: boolean }) {
  const say = useWords(packetWords);
  const figures = useFigures();
  return (
    <section className={whole ? "finding" : "finding finding-part"} aria-label={finding.title}>
      {!whole && <h3>{finding.title}</h3>}
      <div className="finding-head">
        {finding.value && (
          <span className={whole ? "finding-value" : "finding-value finding-value-small"}>
            <b>{figures.value(finding.value)}</b>
            <span>{finding.need && ` / ${figures.need(finding.need)}`}</span>
          </span>
        )}
        <State of={markOf[finding.verdict]} size={whole ? 20 : 16}>
          {figures.verdict(finding)}
        </State>
      </div>
      {whole && <blockquote className="finding-text">{finding.text}</blockquote>}
      {finding.counting && (
        <p className="third">
          {say.counting} {finding.counting}
        </p>
      )}
      {finding.parts.length > 0 ? (
        <>
          {finding.joined && <p className="second">{finding.joined.any ? say.any : say.all}</p>}
          {finding.parts.map((part) => (
            <Part key={part.id} finding={part} writing={writing} onWant={onWant} />
          ))}
        </>
      ) : (
        <>
          {finding.manual && <ManualPart manual={finding.manual} writing={writing} />}
          {finding.formula && <Derivation formula={finding.formula} />}
          <Missing finding={finding} onWant={onWant} />
          {finding.rows.length > 0 && <RowList rows={finding.rows} onWant={onWant} />}
        </>
      )}
    </section>
  );
}

/** Papers asked once that are not there. */
function Missing({ finding, onWant }: { finding: Finding; onWant: (wanted: Wanted) => void }) {
  const name = usePieceName();
  if (finding.missing.length === 0) return null;
  return (
    <div className="chips">
      {finding.missing.map((piece) => (
        <LackingChip key={piece.any_of.join()} onPress={() => onWant({ piece })}>
          {name(piece)}
        </LackingChip>
      ))}
    </div>
  );
}

export function LackingChip({ children, onPress }: { children: string; onPress: () => void }) {
  const say = useWords(packetWords);
  return (
    <button type="button" className="chip chip-lacking" onClick={onPress}>
      <State of="lacking" size={14}>
        {say.missing(children)}
      </State>
    </button>
  );
}

/** The first proof's name stands for a piece: any of them will do. */
export function usePieceName() {
  const proofs = useWords(proofWords);
  return (piece: Piece) => (piece.any_of[0] ? proofs[piece.any_of[0]] : "");
}

function firstWanted(finding: Finding): Wanted | undefined {
  for (const leaf of leavesOf(finding)) {
    if (leaf.verdict === "not_applicable") continue;
    const [once] = leaf.missing;
    if (once) return { piece: once };
    for (const { row, papers } of leaf.rows) {
      const lacking = row.left_out === undefined && papers.find((paper) => !paper.here);
      if (lacking) return { piece: lacking.piece, row };
    }
  }
  return undefined;
}
