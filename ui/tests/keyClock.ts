/**
 * When keys are pressed, as the scanner's rhythm sees it. A test's scan is as fast as a scanner on any machine, and
 * what a person does before and after it is a moment away.
 */
let ahead = 0;
let held: number | undefined;

Object.defineProperty(Event.prototype, "timeStamp", {
  configurable: true,
  get: () => held ?? performance.now() + ahead,
});

const MOMENT = 1_000;
const APART = 5;

/** Presses one key after the other in a scanner's rhythm. */
export function inOneBreath(keys: (() => void)[]) {
  ahead += MOMENT;
  held = performance.now() + ahead;
  for (const press of keys) {
    press();
    held += APART;
  }
  held = undefined;
  ahead += MOMENT;
}
