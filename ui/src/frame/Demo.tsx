/** Says that everything here is synthetic, where it is. */
import { useAsk } from "../ipc/useAsk";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { frameWords } from "./words";

export function Demo() {
  const say = useWords(frameWords);
  const { data } = useAsk("settings_show", {}, ["settings"]);
  if (data?.practice_since) return <State of="warn">{say.practice}</State>;
  return data?.demo_since ? <State of="byhand">{say.demo}</State> : null;
}
