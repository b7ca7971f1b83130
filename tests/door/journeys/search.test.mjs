import assert from "node:assert/strict";
import test from "node:test";
import { openDesk } from "../desk.mjs";

const NOW = "2026-03-02T09:05:00+08:00";

async function furnished(t, options = {}) {
  const desk = await openDesk(t, { now: NOW, ...options });
  await desk.begin();
  const { zone } = desk.ask("profile_add_zone", { name: "二楼", kind: "meeting", area: 24000, from_on: "2025-01-01" });
  const spot = { x: 0, y: 0, w: 5, h: 4 };
  desk.ask("desks_add", { desk_no: "小会议室", kind: "room", zone, from_on: "2026-01-01", spot });
  desk.ask("members_enrol", { name: "张三", mobile: "13800000001" });
  desk.ask("members_enrol", { name: "单小满", mobile: "13800000002" });
  desk.ask("members_add_team", { name: "曾单科技", formed_on: "2025-06-01" });
  const label = desk.ask("lending_add_item", { model: "单反相机", item_no: "K-03" });
  const box = desk.page.getByRole("combobox", { name: "扫码，或找人" });
  return { desk, page: desk.page, box, label: label.code };
}

test("one word finds people, teams and things in their groups, by the other reading of a surname too", async (t) => {
  const { desk, page, box } = await furnished(t);
  for (const text of ["dan", "shan"]) {
    await box.fill(text);
    for (const group of ["人", "团队", "物品"]) await page.getByRole("group", { name: group, exact: true }).waitFor();
    await page.getByRole("option", { name: /单小满/ }).waitFor();
  }
  await desk.isAccessible("what was found");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "曾单科技" }).waitFor();
});

test("a line of words opens the form with desk, person and time, and Enter books it", async (t) => {
  const { desk, page, box } = await furnished(t);
  await box.fill("明天 14-16 小会 张三");
  await page.getByRole("option", { name: /订 小会议室/ }).waitFor();
  assert.deepEqual(desk.ask("desks_on", { day: "2026-03-03" }).bookings, []);
  await desk.isAccessible("a proposed booking");
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog");
  await form.waitFor();
  await form.getByRole("button", { name: "订", exact: true }).click();
  await form.waitFor({ state: "detached" });
  const [booking] = desk.ask("desks_on", { day: "2026-03-03" }).bookings;
  assert.deepEqual(
    [booking.name, booking.desk_no, booking.from, booking.until],
    ["张三", "小会议室", "2026-03-03T06:00:00Z", "2026-03-03T08:00:00Z"],
  );
});

test("a label scanned on any screen starts lending, and what is unknown is kept and looked for", async (t) => {
  const { desk, page, label } = await furnished(t);
  await page.getByRole("link", { name: "会员" }).click();
  await page.getByRole("heading", { name: "会员" }).waitFor();
  await desk.scan(label);
  await page.getByText("单反相机").first().waitFor();
  assert.match(page.url(), /#\/lending\?lend=K-03$/);
  await page.getByRole("link", { name: "会员" }).click();
  await desk.scan("ZZZZ-0000+83F2=");
  await page.getByText("没有这个码").first().waitFor();
});

for (const size of [
  [1280, 800],
  [1920, 1080],
])
  for (const locale of ["zh-CN", "en-GB"])
    test(`pictures of the box at ${size[0]} in ${locale}`, { skip: !process.env.PICTURES }, async (t) => {
      const { desk, page, box } = await furnished(t, { size });
      if (locale !== "zh-CN") await page.getByRole("button", { name: "English" }).click();
      const field = locale === "zh-CN" ? box : page.getByRole("combobox", { name: "Scan, or find a person" });
      for (const [name, text] of [
        ["found", "shan"],
        ["proposal", "明天 2-4 小会 张三 投影"],
        ["nothing", "王五"],
      ]) {
        await field.fill(text);
        await page.locator(".found .found-row, .found .empty").first().waitFor();
        await page.waitForTimeout(300);
        await desk.picture(`search-${name}-${size[0]}-${locale}`);
      }
    });
