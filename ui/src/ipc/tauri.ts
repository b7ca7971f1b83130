/** The wire inside the window. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Changed, Desktop, Progress, Reply, Wire } from "./wire";

export const insideTauri = () => "__TAURI_INTERNALS__" in window;

const read = (line: string | Reply) => (typeof line === "string" ? (JSON.parse(line) as Reply) : line);
const invokeAsk = async (envelope: { id: string; ask: string; args: unknown }) =>
  read(await invoke<string | Reply>("ask", { envelope: JSON.stringify(envelope) }));

async function ofDesktop<T>(ask: string, args: unknown = {}): Promise<T> {
  const reply = await invokeAsk({ id: crypto.randomUUID(), ask, args });
  if (!("ok" in reply)) throw new Error(ask);
  return reply.ok as T;
}

const desktop: Desktop = {
  onScanned(tell) {
    const quiet = listen<string>("scanned", ({ payload }) => tell(payload));
    return () => void quiet.then((stop) => stop());
  },
  showOnTop: (outcome) => ofDesktop("os_on_top", outcome),
  raise: () => ofDesktop("os_raise"),
  scanner: () => ofDesktop("os_scanner"),
  setScanner: (setting) => ofDesktop("os_set_scanner", setting),
};

export const tauriWire: Wire = {
  desktop,
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
