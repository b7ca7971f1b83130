/** Both languages everywhere: Chinese stands in words files alone, and no word is missing or left as it was. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const HAN = /[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/;
const holdsWords = /(words|refusals|Refusals)\.tsx?$|generated\.ts$|\.test\.tsx?$/;

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => `src/${path}`);

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

test("there are sources to look at", () => {
  expect(sources.length).toBeGreaterThan(20);
});

test.each(sources.filter((path) => !holdsWords.test(path)))("%s holds no Chinese of its own", (path) => {
  const lines = withoutComments(readFileSync(path, "utf8")).split("\n");
  expect(lines.filter((line) => HAN.test(line))).toEqual([]);
});

const modules = import.meta.glob("../src/**/words.ts", { eager: true }) as Record<
  string,
  Record<string, Record<string, { zh: unknown; en: unknown }>>
>;

const pairs = Object.entries(modules).flatMap(([path, exported]) =>
  Object.values(exported).flatMap((table) =>
    Object.entries(table).map(([key, pair]) => ({ name: `${path} ${key}`, ...pair })),
  ),
);

test("every words file is seen", () => {
  expect(Object.keys(modules).length).toBe(sources.filter((path) => path.endsWith("words.ts")).length);
});

test.each(pairs)("$name is there in both languages", ({ zh, en }) => {
  expect(typeof zh).toBe(typeof en);
  expect(zh).not.toBe("");
  expect(en).not.toBe("");
  if (typeof zh === "function" && typeof en === "function") expect(zh.length).toBe(en.length);
});
