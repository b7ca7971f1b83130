/** The envelope, and the two ways it travels: Tauri's one command, or the HTTP door of the tests. */
import type { Changed, Commands, Progress, Refusal } from "./generated";

export type { Changed, Progress } from "./generated";

/** A file that waits for the act that keeps it: asks carry `staged`. The name is only ever shown. */
export type StagedFile = { staged: string; sha256: string; name: string; size: number };

export type Name = keyof Commands;
export type Ask<N extends Name> = Commands[N]["ask"];
export type Answer<N extends Name> = Commands[N]["answer"];

export type Override = { by: string; pin: string; reason: string };

export type Envelope = {
  id: string;
  ask: string;
  args: unknown;
  as?: string;
  key?: string;
  override?: Override;
};

export type Reply =
  | { id: string; ok: unknown }
  | ({ id: string; kind: "refused" } & Refusal)
  | { id: string; kind: "fault"; ref: string };

export type Sample = "demo" | "practice";

/** An outcome for the small window above all others. */
export type OnTop = {
  kind: "done" | "left" | "look" | "no";
  name: string;
  verdict: string;
  second: string;
  theme: "light" | "dark";
};

export type ScannerSetting = { port: string | null; hot_key: string | null };
export type ScannerStanding = ScannerSetting & {
  state: "off" | "listening" | "lost";
  hot_key_works: boolean;
  ports: string[];
};

/** What only the window has. */
export interface Desktop {
  /** Tells of each code from a scanner in serial mode, in order, until the returned function is called. */
  onScanned(tell: (code: string) => void): () => void;
  showOnTop(outcome: OnTop): Promise<void>;
  /** Brings the window to the front. */
  raise(): Promise<void>;
  scanner(): Promise<ScannerStanding>;
  setScanner(setting: ScannerSetting): Promise<ScannerStanding>;
}

export interface Wire {
  readonly desktop?: Desktop | undefined;
  send(envelope: Envelope, onProgress: (progress: Progress) => void): Promise<Reply>;
  /** Sets a file's bytes aside; the reply is that of `files_stage`. */
  stage(file: File): Promise<Reply>;
  /** Lets the person put a kept file where they want it; answers `{ saved }`, false where they changed their mind. */
  save(sha256: string, name: string): Promise<Reply>;
  /**
   * Opens the demo or the space for practice in a window of its own, written first where it is not there, or `anew`.
   * Only a desktop can.
   */
  sample?(which: Sample, anew: boolean, onProgress: (progress: Progress) => void): Promise<Reply>;
  /** Lets the person choose where backups go a second time; answers the settings. Only a desktop can. */
  backupFolder?(): Promise<Reply>;
  /** Tells of every commit, also one from another process, until the returned function is called. */
  onChanged(tell: (changed: Changed) => void): () => void;
}

/** The HTTP door sends one JSON line a progress step, and the reply as the last. */
export function readLine(line: string, onProgress: (progress: Progress) => void): Reply | undefined {
  if (line.trim() === "") return undefined;
  const said = JSON.parse(line) as Reply | { id: string; progress: Progress };
  if ("progress" in said) {
    onProgress(said.progress);
    return undefined;
  }
  return said;
}
