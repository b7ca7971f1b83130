/**
 * The only way to the core: `await ask("members_enrol", { name, mobile })`.
 * Throws `Refused` for a "no" with its values, `Faulted` when something broke.
 * `stageFile(file)` brings a file in, `saveFile(sha256, name)` brings one out.
 * Screens use `useAsk` for what they show and `useAct` for what they do.
 */
import { doorWire } from "./door";
import type { Refusal, Staged } from "./generated";
import { insideTauri, tauriWire } from "./tauri";
import type { Answer, Ask, Changed, Name, Override, Progress, Reply, Wire } from "./wire";

export type { Answer, Ask, Changed, Name, Override, Progress, Wire } from "./wire";

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
  return answerOf(wire.send(envelope, onProgress)) as Promise<Answer<N>>;
}

async function answerOf(sent: Promise<Reply>): Promise<unknown> {
  const reply = await sent.catch(() => undefined);
  if (!reply) throw new Faulted(undefined);
  if ("ok" in reply) return reply.ok;
  if (reply.kind === "fault") throw new Faulted(reply.ref);
  const { id: _, kind: __, ...refusal } = reply;
  throw new Refused(refusal);
}

/** A file that was chosen, dropped or pasted, staged for the act that keeps it. */
export const stageFile = (file: File) => answerOf(wire.stage(file)) as Promise<Staged>;

/** Writes a kept file where the person says; false where they changed their mind. */
export const saveFile = (sha256: string, name: string) =>
  (answerOf(wire.save(sha256, name)) as Promise<{ saved: boolean }>).then(({ saved }) => saved);

export const onChanged = (tell: (changed: Changed) => void) => wire.onChanged(tell);
