/**
 * The panel at the right of a screen: one thing, its state, its facts, its acts at the foot.
 *
 *     <Panel title="A-12" note={zone} foot={<><Button filled …/></>}>
 *       <State of="warn">…</State>
 *       <Facts rows={[[say.who, name], [say.until, day]]} />
 *     </Panel>
 */
import { type ReactNode, useId } from "react";
import "./Panel.css";

type Props = { title: ReactNode; note?: ReactNode; children?: ReactNode; foot?: ReactNode };

export function Panel({ title, note, children, foot }: Props) {
  const id = useId();
  return (
    <aside className="panel" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id} className="panel-title">
          {title}
        </h2>
        {note && <span className="panel-note">{note}</span>}
      </header>
      <div className="panel-body">{children}</div>
      {foot && <footer className="panel-foot">{foot}</footer>}
    </aside>
  );
}

/** Label and value, one a line. Rows without a value are left out. */
export function Facts({ rows }: { rows: [label: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== undefined && value !== null && value !== "")
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
