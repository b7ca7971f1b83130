/**
 * The one big answer, readable from two metres. done: a wash; no: a wash in a 3 px frame; look: a warning;
 * left: gone again.
 *
 *     <Outcome kind="done" name={member} verdict={say.checkedIn} time="09:14" note={say.justNow}
 *       second={<Said>…</Said>} third={[…]} acts={<Button quiet meaning="undo" …>…</Button>} aside={say.undoFor} />
 */
import type { ReactNode } from "react";
import { Mark, type MarkKind } from "./Mark";
import "./Outcome.css";

export type OutcomeKind = "done" | "left" | "look" | "no";

const marks: Record<OutcomeKind, MarkKind> = { done: "done", left: "left", look: "warn", no: "stop" };

type Props = {
  kind: OutcomeKind;
  name: string;
  verdict: string;
  time?: string;
  note?: string;
  second?: ReactNode;
  third?: ReactNode[];
  acts?: ReactNode;
  aside?: ReactNode;
};

export function Outcome({ kind, name, verdict, time, note, second, third = [], acts, aside }: Props) {
  const items = third.map((item, index) => ({ item, place: index })).filter(({ item }) => item);
  return (
    <section
      className={`outcome outcome-${kind}`}
      role={kind === "no" ? "alert" : "status"}
      aria-atomic="true"
    >
      <div className="outcome-body">
        <Mark of={marks[kind]} size={116} />
        <div className="outcome-words">
          <p className="outcome-first">
            <span className={name.length > 6 ? "outcome-name outcome-name-long" : "outcome-name"}>
              {name}
            </span>{" "}
            <span className="outcome-verdict">{verdict}</span>
          </p>
          {second && <p className="outcome-second">{second}</p>}
          {items.length > 0 && (
            <p className="outcome-third">
              {items.map(({ item, place }) => (
                <span key={place}>{item}</span>
              ))}
            </p>
          )}
        </div>
        {time && (
          <p className="outcome-time">
            <b>{time}</b>
            <span>{note}</span>
          </p>
        )}
      </div>
      {(acts || aside) && (
        <div className="outcome-acts">
          {acts}
          {aside && <span className="outcome-aside">{aside}</span>}
        </div>
      )}
    </section>
  );
}
