/** The answers before the one on the slab: the last three as one line, more of them where the window is wide. */
import { useFormats } from "../shared/dates";
import { useLanguage, useWords } from "../shared/language";
import { Mark } from "../shared/Mark";
import type { OutcomeKind } from "../shared/Outcome";
import { useDoor } from "./door";
import { slabOf } from "./slab";
import { todayWords } from "./words";

const marks = { done: "done", left: "left", look: "warn", no: "stop" } as const satisfies Record<
  OutcomeKind,
  string
>;

export function Recent() {
  const say = useWords(todayWords);
  const language = useLanguage();
  const formats = useFormats();
  const { passed, shown } = useDoor();
  const before = passed.slice(shown ? 1 : 0);
  return (
    <ul className="recent" aria-label={say.recent}>
      {before.map((one) => {
        const slab = slabOf(one, language, formats);
        return (
          <li key={one.seq}>
            <Mark of={marks[slab.kind]} size={15} />
            <span className="third">{formats.clock("outcome" in one ? one.outcome.at : one.at)}</span>
            <b>{slab.name}</b>
            <span className="second">{slab.short}</span>
          </li>
        );
      })}
    </ul>
  );
}
