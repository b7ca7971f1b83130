/** The wire inside the window. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Changed, Desktop, Progress, Reply, Wire } from "./wire";

export const insideTauri = () => "__TAURI_INTERNALS__" in window;

const read = (line: string | Reply) => (typeof line === "string" ? (JSON.parse(line) as Reply) : line);
type Line = { id: string; ask: string; args: unknown };
const invokeAsk = async (envelope: Line) =>
  read(await invoke<string | Reply>("ask", { envelope: JSON.stringify(envelope) }));

async function send(envelope: Line, onProgress: (progress: Progress) => void): Promise<Reply> {
  const quiet = await listen<{ id: string; progress: Progress }>("progress", ({ payload }) => {
    if (payload.id === envelope.id) onProgress(payload.progress);
  });
  try {
    return await invokeAsk(envelope);
  } finally {
    quiet();
  }
}

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
  send,
  async stage(file) {
    const headers = { "x-file-name": encodeURIComponent(file.name) };
    return read(await invoke<string | Reply>("ask", new Uint8Array(await file.arrayBuffer()), { headers }));
  },
  save: (sha256, name) => invokeAsk({ id: crypto.randomUUID(), ask: "os_save", args: { sha256, name } }),
  sample: (which, anew, onProgress) =>
    send({ id: crypto.randomUUID(), ask: "os_sample", args: { which, anew } }, onProgress),
  backupFolder: () => invokeAsk({ id: crypto.randomUUID(), ask: "os_backup_folder", args: {} }),
  onChanged(tell) {
    const quiet = listen<Changed>("changed", ({ payload }) => tell(payload));
    return () => void quiet.then((stop) => stop());
  },
};
