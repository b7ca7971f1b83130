import assert from "node:assert/strict";
import test from "node:test";
import { openDesk } from "../desk.mjs";

const NOW = "2026-03-02T09:05:00+08:00";

async function floor(t) {
  const desk = await openDesk(t, { now: NOW });
  await desk.begin();
  const spot = { x: 0, y: 0, w: 40, h: 20 };
  const zone = { name: "开放区 A", kind: "desks", area: 24000, from_on: "2025-01-01", spot };
  const { zone: id } = desk.ask("profile_add_zone", zone);
  const add = (desk_no, x) =>
    desk.ask("desks_add", { desk_no, kind: "desk", zone: id, from_on: "2026-01-01", spot: { x, y: 4, w: 5, h: 4 } }).desk;
  const places = [add("A-01", 2), add("A-02", 12)];
  const { member } = desk.ask("members_enrol", { name: "林芳", mobile: "13800000001" }).member;
  return { desk, page: desk.page, places, member };
}

/** From the middle of one box to a place in another, as a hand drags. */
async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

test("a booking is dragged to another desk and another hour on the timeline", async (t) => {
  const { desk, page, places, member } = await floor(t);
  const at = (clock) => `2026-03-02T${clock}:00+08:00`;
  const { booking } = desk.ask("desks_book", { desk: places[0], member, from: at("10:00"), until: at("12:00") });
  await page.goto(`${page.url().split("#")[0]}#/desks?view=timeline`);
  const bar = page.locator(`[data-booking="${booking}"]`);
  await bar.waitFor();
  await desk.isAccessible("the timeline");
  const track = await page.locator(`[data-desk="${places[1]}"] .tl-track`).boundingBox();
  const box = await bar.boundingBox();
  // Twelve hours are shown; two to the right.
  await drag(page, middle(box), { x: middle(box).x + track.width / 6, y: track.y + track.height / 2 });
  await page.getByRole("status").getByText(/A-02/).waitFor();
  const [moved] = desk.ask("desks_on", { day: "2026-03-02" }).bookings;
  assert.deepEqual(
    [moved.desk_no, moved.from, moved.until],
    ["A-02", "2026-03-02T04:00:00Z", "2026-03-02T06:00:00Z"],
  );
});

test("empty time is dragged into a new booking", async (t) => {
  const { desk, page, places } = await floor(t);
  await page.goto(`${page.url().split("#")[0]}#/desks?view=timeline`);
  const row = page.locator(`[data-desk="${places[0]}"] .tl-track`);
  await row.waitFor();
  const track = await row.boundingBox();
  const y = track.y + track.height / 2;
  await drag(page, { x: track.x + track.width / 2, y }, { x: track.x + (track.width * 8) / 12, y });
  await page.getByRole("dialog", { name: /A-01/ }).waitFor();
  await page.getByRole("combobox", { name: "会员" }).fill("林芳");
  await page.getByRole("option", { name: /林芳/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "订", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const [made] = desk.ask("desks_on", { day: "2026-03-02" }).bookings;
  assert.deepEqual([made.from, made.until], ["2026-03-02T06:00:00Z", "2026-03-02T08:00:00Z"]);
});

test("a desk is drawn, numbered on, dragged and taken back by F4", async (t) => {
  const { desk, page, places } = await floor(t);
  await page.goto(`${page.url().split("#")[0]}#/desks?view=draw`);
  const first = page.locator(`[data-thing="desk-${places[0]}"]`);
  await first.waitFor();
  await desk.isAccessible("the drawing of the plan");
  const box = await first.boundingBox();
  const step = box.width / 5;
  await page.keyboard.press("d");
  await page.getByRole("button", { name: "工位", exact: true, pressed: true }).waitFor();
  const at = (x, y) => ({ x: box.x + (x - 2) * step + 1, y: box.y + (y - 4) * step + 1 });
  await drag(page, at(2, 12), at(7, 16));
  await page.getByRole("heading", { name: "A-03" }).waitFor();
  await page.getByRole("status").getByText("A-03").waitFor();
  const numbers = () => desk.ask("desks_list", {}).desks.map((one) => one.desk_no);
  assert.deepEqual(numbers(), ["A-01", "A-02", "A-03"]);
  await page.keyboard.press("F4");
  await page.getByText("已撤销").waitFor();
  assert.deepEqual(numbers(), ["A-01", "A-02"]);

  await page.keyboard.press("s");
  await page.getByRole("button", { name: "选", exact: true, pressed: true }).waitFor();
  await drag(page, middle(box), { x: middle(box).x, y: middle(box).y + 3 * step });
  await page.getByRole("status").getByText(/A-01/).waitFor();
  const spot = () => desk.ask("desks_list", {}).desks[0].spot;
  assert.deepEqual(spot(), { x: 2, y: 7, w: 5, h: 4 });
  // By keys: one step to the right, put down.
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: /放下/ }).click();
  await page.getByRole("button", { name: /放下/ }).waitFor({ state: "detached" });
  assert.equal(spot().x, 3);
});
