/** How far the file is, and the stop that says what it leaves. */
import { ask } from "../ipc/ask";
import type { Acting } from "../ipc/useAct";
import { Bar } from "../shared/Bar";
import { useWords } from "../shared/language";
import { packetWords } from "./words";

export function Making({ make }: { make: Acting<"packet_make"> }) {
  const say = useWords(packetWords);
  const { progress } = make;
  const writing = progress?.step === "pages";
  const says = writing ? say.pagesDone(progress.done, progress.of) : say.layingOut;
  const stop = () => {
    const key = make.key();
    if (key) void ask("task_cancel", { key });
  };
  return (
    <span className="making" role="status">
      <span>{says}</span>
      <Bar label={says} value={writing ? progress.done : 0} of={progress?.of ?? 1} accent />
      <button type="button" className="chip" title={say.stopWhere} onClick={stop}>
        {say.stop}
      </button>
    </span>
  );
}
