/** The rows behind a figure, each with the papers asked of it; those that lack one come first. */
import type { RowStanding } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { LackingChip, usePieceName, type Wanted } from "./FindingPanel";
import { leftOutWords, packetWords } from "./words";

export function RowList({ rows, onWant }: { rows: RowStanding[]; onWant: (wanted: Wanted) => void }) {
  const say = useWords(packetWords);
  const lacks = rows.reduce((sum, one) => sum + lacksOf(one), 0);
  return (
    <div>
      <div className="rows-head">
        <b>{say.rowCount(rows.length)}</b>
        {lacks > 0 && (
          <>
            <span className="third">{say.lackingFirst}</span>
            <span className="lacks">{say.lacking(lacks)}</span>
          </>
        )}
      </div>
      <ul className="rows">
        {rows.map((standing, index) => (
          <Row
            key={`${standing.row.at?.kind} ${standing.row.at?.id ?? index}`}
            standing={standing}
            onWant={onWant}
          />
        ))}
      </ul>
    </div>
  );
}

const lacksOf = ({ row, papers }: RowStanding) =>
  row.left_out === undefined ? papers.filter((paper) => !paper.here).length : 0;

function Row({ standing, onWant }: { standing: RowStanding; onWant: (wanted: Wanted) => void }) {
  const say = useWords(packetWords);
  const reasons = useWords(leftOutWords);
  const formats = useFormats();
  const name = usePieceName();
  const { row, papers } = standing;
  const days =
    row.from && (row.to ? say.fromTo(formats.day(row.from), formats.day(row.to)) : formats.day(row.from));
  const second = [row.company ? say.company : "", days ?? row.detail].filter(Boolean).join(" · ");
  return (
    <li className={row.left_out ? "row row-out" : "row"}>
      <span className="row-name">
        <span>{row.label}</span>
        <span className="third">{second}</span>
      </span>
      <span className="chips">
        {row.left_out ? (
          <span className="third">
            {say.notNeeded} · {reasons[row.left_out]}
          </span>
        ) : (
          papers.map((paper) =>
            paper.here ? (
              <span key={paper.piece.any_of.join()} className="chip">
                <State of="done" size={14}>
                  {name(paper.piece)}
                </State>
              </span>
            ) : (
              <LackingChip
                key={paper.piece.any_of.join()}
                onPress={() => onWant({ piece: paper.piece, row })}
              >
                {name(paper.piece)}
              </LackingChip>
            ),
          )
        )}
      </span>
    </li>
  );
}
