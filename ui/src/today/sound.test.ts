import { expect, test } from "vitest";
import { tunes } from "./sound";

test("in, out, look and no sound different from each other", () => {
  const heard = Object.values(tunes).map((tune) => JSON.stringify(tune));
  expect(new Set(heard).size).toBe(heard.length);
});

test("in goes up, out goes down, no is low and long", () => {
  const pitches = (kind: keyof typeof tunes) => tunes[kind].map(([hertz]) => hertz);
  const [inFrom = 0, inTo = 0] = pitches("done");
  const [outFrom = 0, outTo = 0] = pitches("left");
  expect(inTo).toBeGreaterThan(inFrom);
  expect(outTo).toBeLessThan(outFrom);
  expect(Math.max(...pitches("no"))).toBeLessThan(Math.min(...pitches("done"), ...pitches("left")));
});
