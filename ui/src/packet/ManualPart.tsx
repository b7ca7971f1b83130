/** What a person must decide or write, and why the program does not. */
import type { ManualReason, Statement } from "../ipc/generated";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { packetWords } from "./words";

export type Writing = { statements: Statement[]; onWrite: (statement: Statement) => void };

export function ManualPart({ manual, writing }: { manual: ManualReason; writing: Writing }) {
  const say = useWords(packetWords);
  switch (manual.why) {
    case "question":
      return (
        <p>
          {manual.question} <span className="third">{say.question}</span>
        </p>
      );
    case "unknown":
      return <p>{say.unknown}</p>;
    case "not_landed":
      return <p>{say.notLanded}</p>;
    case "texts":
      return (
        <ul className="rows">
          {manual.sections.map((section) => {
            const statement = writing.statements.find((one) => one.section === section.id);
            return (
              <li key={section.id} className="row">
                <span className="row-name">
                  <span>{section.title}</span>
                  <span className="third row-text">{statement?.body || say.notWritten}</span>
                </span>
                {statement && (
                  <button type="button" className="chip" onClick={() => writing.onWrite(statement)}>
                    <State of={statement.body ? "done" : "lacking"} size={14}>
                      {say.write}
                    </State>
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      );
  }
}
