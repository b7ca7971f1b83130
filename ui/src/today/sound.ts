/** A short sound for each kind of answer, so that the desk need not look: in, out, look, no. */
import type { OutcomeKind } from "../shared/Outcome";

/** Hertz and seconds, one after the other. */
export const tunes: Record<OutcomeKind, [hertz: number, seconds: number][]> = {
  done: [
    [880, 0.07],
    [1175, 0.09],
  ],
  left: [
    [880, 0.07],
    [659, 0.09],
  ],
  look: [[587, 0.18]],
  no: [
    [220, 0.14],
    [196, 0.22],
  ],
};

let context: AudioContext | undefined;

export function sound(kind: OutcomeKind) {
  if (!("AudioContext" in window)) return;
  context ??= new AudioContext();
  let at = context.currentTime;
  for (const [hertz, seconds] of tunes[kind]) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0.08, at);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + seconds);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds;
  }
}
