/** The wire inside the window. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Changed, Progress, Reply, Wire } from "./wire";

export const insideTauri = () => "__TAURI_INTERNALS__" in window;

export const tauriWire: Wire = {
  async send(envelope, onProgress) {
    const quiet = await listen<{ id: string; progress: Progress }>("progress", ({ payload }) => {
      if (payload.id === envelope.id) onProgress(payload.progress);
    });
    try {
      const line = await invoke<string | Reply>("ask", { envelope: JSON.stringify(envelope) });
      return typeof line === "string" ? (JSON.parse(line) as Reply) : line;
    } finally {
      quiet();
    }
  },
  onChanged(tell) {
    const quiet = listen<Changed>("changed", ({ payload }) => tell(payload));
    return () => void quiet.then((stop) => stop());
  },
};
