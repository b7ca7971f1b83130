/**
 * One desk for one test: a space of its own, the door in front of it, and a page of Debian's Chromium.
 *
 *     const desk = await openDesk(t, { now: "2026-03-02T09:05:00+08:00" });
 *     await desk.begin();                                   // first run, through the screen
 *     const card = await desk.ask("members_enrol", { … });  // what another desk does meanwhile
 *     await desk.page.getByRole("link", { name: "会员" }).click();
 *
 * Everything ends with the test. A console error or a broken content policy fails it; a test that provokes one takes
 * it out of `desk.complaints`.
 */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const fromUi = createRequire(join(root, "ui/package.json"));
const { chromium } = fromUi("playwright-core");
const axe = readFileSync(fromUi.resolve("axe-core/axe.min.js"), "utf8");

export const MANAGER = { name: "何若溪", pin: "246813" };

let browser;
after(() => browser?.close());

async function chromiumOfThisMachine() {
  browser ??= await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  return browser;
}

function program(name) {
  const path = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug", name);
  assert.ok(existsSync(path), `${path} is missing: cargo build --workspace`);
  return path;
}

function firstLine(stream) {
  return new Promise((tell, fail) => {
    const lines = createInterface({ input: stream });
    lines.once("line", tell);
    lines.once("close", () => fail(new Error("the door closed without a word")));
  });
}

/** `now` is where the desk's clock begins, in the core and in the page; `prepare` gets the path of the space first. */
export async function openDesk(t, { now, prepare = () => {}, locale = "zh-CN", size = [1280, 800] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "frontdesk-door-"));
  const space = join(folder, "space.db");
  prepare(space, { program });
  const door = spawn(program("frontdesk-door"), ["--space", space, ...(now ? ["--now", now] : [])], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const address = await firstLine(door.stdout);
  const begun = Date.now();
  const clock = () => new Date((now ? Date.parse(now) - begun : 0) + Date.now()).toISOString();
  const context = await (await chromiumOfThisMachine()).newContext({
    locale,
    timezoneId: "Asia/Shanghai",
    viewport: { width: size[0], height: size[1] },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  if (now) await page.clock.install({ time: new Date(now) });
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  t.after(async () => {
    await context.close();
    door.stdin.end();
    rmSync(folder, { recursive: true, force: true });
    assert.deepEqual(complaints, [], "the page complained");
  });
  await page.goto(address);
  return new Desk(page, space, new URL(address), clock, complaints);
}

class Desk {
  constructor(page, space, address, clock, complaints) {
    Object.assign(this, { page, space, address, clock, complaints });
  }

  /** The first run, as a person does it; afterwards the manager sits at the desk. */
  async begin({ name, pin } = MANAGER) {
    const { page } = this;
    await page.getByLabel("姓名").fill(name);
    await page.getByLabel("PIN", { exact: true }).fill(pin);
    await page.getByLabel("再输一遍 PIN").fill(pin);
    await page.getByRole("button", { name: "开始" }).click();
    await page.getByRole("button", { name: "都以后再说，先用起来" }).click();
    await page.getByRole("navigation").waitFor();
  }

  /** What another process does meanwhile, by the command line: the bare answer. */
  ask(command, args, as = MANAGER.name) {
    const words = ["--space", this.space, "--as", as, "--now", this.clock(), "ask", command, JSON.stringify(args)];
    return JSON.parse(execFileSync(program("frontdesk"), words));
  }

  /** Keys as a scanner sends them: fast, then Enter. */
  async scan(code) {
    await this.page.keyboard.type(code);
    await this.page.keyboard.press("Enter");
  }

  /** Fails with what axe-core finds on the page as it stands. */
  async isAccessible(what) {
    const found = await this.#axe();
    const told = found.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join("\n  ")}`);
    assert.equal(told.join("\n"), "", `axe-core on ${what}`);
  }

  /** The page's policy lets no script in, so axe-core comes as text over the debugger. */
  async #axe() {
    const loaded = await this.page.evaluate(() => "axe" in window);
    if (!loaded) await this.page.evaluate(axe);
    return this.page.evaluate(async () => (await window.axe.run()).violations);
  }

  /** Keeps a picture as `artifacts/NAME.png`. */
  async picture(name) {
    const folder = join(root, "artifacts");
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
