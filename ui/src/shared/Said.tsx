/** A sentence from a words file, with its `strong` values in bold: `<Said>{say.until(strong(day))}</Said>`. */
import { runs } from "./language";

export function Said({ children }: { children: string }) {
  return runs(children).map((run, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one sentence have no other name.
    run.bold ? <b key={index}>{run.text}</b> : <span key={index}>{run.text}</span>,
  );
}
