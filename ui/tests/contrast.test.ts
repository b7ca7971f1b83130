/** The look's contrast table: text at least 4.5, interface at least 3, figures as promised (cut, not rounded up). */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("src/shared/tokens.css", "utf8");

function tokens(selector: string): Record<string, string> {
  const block = css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

const themes = { light: tokens(":root"), dark: tokens(':root[data-theme="dark"]') };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["bg", "surface", "raised", "sunken"];
const washes = ["accent-wash", "good-wash", "warn-wash", "stop-wash"];
const own = (name: string) => ["bg", "surface", "raised", `${name}-wash`, "accent-wash"];

/** [text or shape, grounds, promised in light, promised in dark] */
const table: [string, string[], number, number][] = [
  ["ink", [...grounds, ...washes], 14.1, 12.4],
  ["ink2", [...grounds, ...washes], 7.0, 7.7],
  ["ink3", [...grounds, ...washes], 4.7, 5.1],
  ["accent", ["bg", "surface", "raised", "accent-wash"], 6.0, 7.0],
  ["good", own("good"), 5.2, 7.2],
  ["warn", own("warn"), 5.7, 7.4],
  ["stop", own("stop"), 5.6, 6.8],
  ["on-accent", ["accent"], 7.0, 8.9],
  ["on-good", ["good"], 6.0, 9.2],
  ["on-warn", ["warn"], 6.6, 9.5],
  ["on-stop", ["stop"], 6.5, 8.8],
  ["on-fill", ["fill"], 7.3, 8.6],
  ["edge", grounds, 3.1, 3.6],
  ["fill", ["bg", "surface", "sunken"], 6.1, 7.8],
];

const cases = table.flatMap(([over, under, light, dark]) => [
  { theme: "light" as const, over, under, promised: light },
  { theme: "dark" as const, over, under, promised: dark },
]);

test.each(cases)("$theme: $over keeps $promised", ({ theme, over, under, promised }) => {
  const colours = themes[theme];
  const lowest = Math.min(...under.map((ground) => contrast(colours[over] ?? "", colours[ground] ?? "")));
  expect(Math.floor(lowest * 10) / 10).toBeGreaterThanOrEqual(promised);
});
