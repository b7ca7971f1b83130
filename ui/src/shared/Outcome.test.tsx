/** An answer is read from two metres, and without its colours. */
import { readFileSync } from "node:fs";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Outcome, type OutcomeKind } from "./Outcome";

const css = readFileSync("src/shared/Outcome.css", "utf8");

function px(selector: string): number {
  const block = css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  return Number(/font-size: (\d+)px/.exec(block)?.[1] ?? 0);
}

test("name and verdict are large enough for two metres, a long name too", () => {
  expect(px(".outcome-name")).toBeGreaterThanOrEqual(72);
  expect(px(".outcome-name-long")).toBeGreaterThanOrEqual(48);
  expect(px(".outcome-verdict")).toBeGreaterThanOrEqual(48);
  expect(px(".outcome-second")).toBeGreaterThanOrEqual(28);
});

test("in, out, look and no differ by their shape, not by colour alone", () => {
  const kinds: OutcomeKind[] = ["done", "left", "look", "no"];
  const shapes = kinds.map((kind) => {
    const { container, unmount } = render(<Outcome kind={kind} name="林芳" verdict="" />);
    const mark = container.querySelector("svg");
    const drawn = [...(mark?.children ?? [])].map(
      (part) => `${part.tagName} ${part.getAttribute("d") ?? ""}`,
    );
    expect(Number(mark?.getAttribute("width"))).toBeGreaterThanOrEqual(100);
    unmount();
    return drawn.join("; ");
  });
  expect(new Set(shapes).size).toBe(kinds.length);
});
