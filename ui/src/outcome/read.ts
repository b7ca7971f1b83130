/** What the small window is given behind the `#`; nothing where it is none of ours. */
import type { OnTop } from "../ipc/wire";

export function readOnTop(hash: string): OnTop | undefined {
  try {
    const told = JSON.parse(decodeURIComponent(hash.replace(/^#/, ""))) as OnTop;
    return ["done", "left", "look", "no"].includes(told.kind) ? told : undefined;
  } catch {
    return undefined;
  }
}
