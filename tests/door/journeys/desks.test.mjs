import assert from "node:assert/strict";
import test from "node:test";
import { openDesk } from "../desk.mjs";

const NOW = "2026-03-02T09:05:00+08:00";

async function floor(t, { names = ["林芳", "周启明"] } = {}) {
  const desk = await openDesk(t, { now: NOW });
  await desk.begin();
  const zone = { name: "开放区 A", kind: "desks", area: 24000, from_on: "2025-01-01" };
  const { zone: id } = desk.ask("profile_add_zone", zone);
  const places = ["A-01", "A-02"].map((desk_no, n) =>
    desk.ask("desks_add", { desk_no, kind: "desk", zone: id, from_on: "2026-01-01", spot: { x: n * 6, y: 0, w: 5, h: 4 } }),
  );
  const people = names.map((name, n) => desk.ask("members_enrol", { name, mobile: `1380000000${n}` }));
  await desk.page.getByRole("link", { name: "工位" }).click();
  await desk.page.getByRole("button", { name: /^A-01/ }).waitFor();
  return { desk, page: desk.page, places: places.map((p) => p.desk), people: people.map((p) => p.member.member) };
}

test("a desk is booked by keyboard alone", async (t) => {
  const { desk, page } = await floor(t);
  await page.getByRole("button", { name: /^A-01/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "订 A-01" }).waitFor();
  await page.getByRole("button", { name: "订 A-01" }).press("Enter");
  await page.getByRole("combobox", { name: "会员" }).fill("lf");
  await page.getByRole("option", { name: /林芳/ }).waitFor();
  await page.keyboard.press("Enter");
  await desk.isAccessible("the form of a booking");
  await page.getByRole("dialog").getByRole("button", { name: "订", exact: true }).press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const [booking] = desk.ask("desks_on", { day: "2026-03-02" }).bookings;
  assert.equal(booking.name, "林芳");
});

test("a desk that was taken meanwhile is refused by whose it is, and the nearest free ones are offered", async (t) => {
  const { desk, page, places, people } = await floor(t);
  await page.getByRole("button", { name: /^A-01/ }).click();
  await page.getByRole("button", { name: "订 A-01" }).click();
  await page.getByRole("combobox", { name: "会员" }).fill("林芳");
  await page.getByRole("option", { name: /林芳/ }).click();
  const slot = { from: "2026-03-02T09:00:00+08:00", until: "2026-03-02T23:00:00+08:00" };
  desk.ask("desks_book", { desk: places[0], member: people[1], ...slot, from: desk.clock() });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "订", exact: true }).click();
  await dialog.getByText(/周启明/).first().waitFor();
  await dialog.getByText("A-02").first().waitFor();
  await desk.isAccessible("a refused booking");
});
