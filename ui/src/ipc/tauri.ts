/** The wire inside the window. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Changed, Progress, Reply, Wire } from "./wire";

export const insideTauri = () => "__TAURI_INTERNALS__" in window;

const read = (line: string | Reply) => (typeof line === "string" ? (JSON.parse(line) as Reply) : line);
const invokeAsk = async (envelope: { id: string; ask: string; args: unknown }) =>
  read(await invoke<string | Reply>("ask", { envelope: JSON.stringify(envelope) }));

export const tauriWire: Wire = {
  async send(envelope, onProgress) {
    const quiet = await listen<{ id: string; progress: Progress }>("progress", ({ payload }) => {
      if (payload.id === envelope.id) onProgress(payload.progress);
    });
    try {
      return await invokeAsk(envelope);
    } finally {
      quiet();
    }
  },
  async stage(file) {
    const headers = { "x-file-name": encodeURIComponent(file.name) };
    return read(await invoke<string | Reply>("ask", new Uint8Array(await file.arrayBuffer()), { headers }));
  },
  save: (sha256, name) => invokeAsk({ id: crypto.randomUUID(), ask: "os_save", args: { sha256, name } }),
  onChanged(tell) {
    const quiet = listen<Changed>("changed", ({ payload }) => tell(payload));
    return () => void quiet.then((stop) => stop());
  },
};
