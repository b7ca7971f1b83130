/**
 * The only way to the core: `await ask("members_enrol", { name, mobile })`.
 * Throws `Refused` for a "no" with its values, `Faulted` when something broke.
 * Screens use `useAsk` for what they show and `useAct` for what they do.
 */
import { doorWire } from "./door";
import type { Refusal, Settings } from "./generated";
import { insideTauri, tauriWire } from "./tauri";
import type { Answer, Ask, Changed, Name, Override, Progress, Reply, Sample, StagedFile, Wire } from "./wire";

export type {
  Answer,
  Ask,
  Changed,
  Desktop,
  Name,
  Override,
  Progress,
  Sample,
  ScannerSetting,
  ScannerStanding,
  StagedFile,
  Wire,
} from "./wire";

export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** `reference` finds the chain in the log; without one the answer never came, and the act may have happened. */
export class Faulted extends Error {
  constructor(readonly reference: string | undefined) {
    super(reference ?? "no answer");
  }
}

let wire: Wire = insideTauri() ? tauriWire : doorWire;
let actor: string | undefined;

/** Tests put their own wire here. */
export function speakThrough(other: Wire) {
  wire = other;
}

/** Who signs every following ask. */
export function signAs(name: string | undefined) {
  actor = name;
}

export type Options = {
  key?: string;
  override?: Override;
  onProgress?: (progress: Progress) => void;
};

export async function ask<N extends Name>(
  name: N,
  args: Ask<N>,
  { key, override, onProgress = () => {} }: Options = {},
): Promise<Answer<N>> {
  const envelope = { id: crypto.randomUUID(), ask: name, args, as: actor, key, override };
  return answerOf(await wire.send(envelope, onProgress).catch(() => undefined)) as Answer<N>;
}

/** What came with a file field, a drop or a paste, set aside until an ask names it. Throws as `ask` does. */
export async function stage(file: File): Promise<StagedFile> {
  return answerOf(await wire.stage(file).catch(() => undefined)) as StagedFile;
}

/** Puts a kept file where the person wants it; false where they changed their mind. Throws as `ask` does. */
export async function save(sha256: string, name: string): Promise<boolean> {
  return (answerOf(await wire.save(sha256, name).catch(() => undefined)) as { saved: boolean }).saved;
}

/** Sends a made print to the printer of its kind of paper, without a dialog. Throws as `ask` does. */
export async function sendToPrinter(print: number): Promise<{ printer: string }> {
  return (await askSystem("os_print", { print })) as { printer: string };
}

/** The printers that the system knows. Throws as `ask` does. */
export async function printers(): Promise<string[]> {
  return ((await askSystem("os_printers", {})) as { printers: string[] }).printers;
}

/** What the window answers beside the core. */
async function askSystem(name: string, args: unknown): Promise<unknown> {
  const envelope = { id: crypto.randomUUID(), ask: name, args };
  return answerOf(await wire.send(envelope, () => {}).catch(() => undefined));
}

/** Opens a synthetic space in a window of its own; undefined where there is no desktop to do it. Throws as `ask` does. */
export const openSample = () =>
  wire.sample &&
  (async (which: Sample, anew: boolean, onProgress: (progress: Progress) => void) => {
    answerOf(await wire.sample?.(which, anew, onProgress).catch(() => undefined));
  });

/** Lets the person choose a second folder for backups; undefined where there is no desktop to do it. */
export const chooseBackupFolder = () =>
  wire.backupFolder && (async () => answerOf(await wire.backupFolder?.().catch(() => undefined)) as Settings);

function answerOf(reply: Reply | undefined): unknown {
  if (!reply) throw new Faulted(undefined);
  if ("ok" in reply) return reply.ok;
  if (reply.kind === "fault") throw new Faulted(reply.ref);
  const { id: _, kind: __, ...refusal } = reply;
  throw new Refused(refusal);
}

/** What only the window has; nothing behind the test door. */
export const desktop = () => wire.desktop;

export const onChanged = (tell: (changed: Changed) => void) => wire.onChanged(tell);
