/** What a result under these rules may claim to be. */
import type { PackCard } from "../ipc/generated";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { packetWords } from "./words";

export function Standing({ of: pack }: { of: PackCard }) {
  const say = useWords(packetWords);
  if (!pack.checked) return <State of="warn">{say.unchecked}</State>;
  if (pack.status === "live") return null;
  return <State of="byhand">{say[pack.status]}</State>;
}
