/** Somebody walks in, in a real webview: counted keys, and what the till and the day's page show of it. */
import assert from "node:assert/strict";
import test from "node:test";
import { openDesk } from "../desk.mjs";

const NOW = "2026-03-02T09:05:00+08:00";

async function counter(t, options = {}) {
  const desk = await openDesk(t, { now: NOW, ...options });
  await desk.begin();
  const zone = { name: "开放区 A", kind: "desks", area: 24000, from_on: "2025-01-01" };
  const { zone: id } = desk.ask("profile_add_zone", zone);
  for (const [n, desk_no] of ["A-01", "A-02", "A-03"].entries()) {
    const spot = { x: n * 6, y: 0, w: 5, h: 4 };
    desk.ask("desks_add", { desk_no, kind: "desk", zone: id, from_on: "2026-01-01", spot });
  }
  const market = { price: 8000, source: "周边三家均价", on: "2026-03-01" };
  desk.ask("receipts_set_price", { kind: "desk_day", name: "工位日票", unit: "天", amount: 5000, market });
  desk.ask("receipts_open_book", { prefix: "2026-", first: 318, last: 9999 });
  desk.ask("receipts_open_shift", { float: 20000 });
  return { desk, page: desk.page };
}

test("F3, name, Tab, mobile, Enter: seated, charged and checked in", async (t) => {
  const { desk, page } = await counter(t);
  let pressed = 0;
  const press = async (...keys) => {
    for (const key of keys) {
      pressed += 1;
      await page.keyboard.press(key);
    }
  };
  await press("F3");
  await page.getByLabel("姓名").and(page.locator(":focus")).waitFor();
  await page.keyboard.type("韩晓", { delay: 90 });
  await press("Tab");
  await page.keyboard.type("13700000001", { delay: 90 });
  await press("Enter");
  await page.getByText("新会员 M-0001").waitFor();
  assert.equal(await page.locator(".walk-in-desk").innerText(), "A-01");
  assert.ok(pressed <= 12, `${pressed} keys`);
  await desk.isAccessible("the walk-in form");
  assert.equal(desk.ask("receipts_to_invoice", {}).count, 1);

  // In cash, by the arrow keys, which no script of the page has a hand in.
  await page.keyboard.type("周启", { delay: 90 });
  await press("Tab");
  await page.keyboard.type("13700000002", { delay: 90 });
  await press("Tab", "ArrowRight", "ArrowRight", "Enter");
  await page.getByText("新会员 M-0002").waitFor();
  assert.equal(desk.ask("receipts_till", {}).open.taken, 5000);
});

for (const [language, size] of [["zh", [1280, 800]], ["en", [1920, 1080]]]) {
  test(`the till and the day's page are read by everybody: ${language}`, async (t) => {
    const { desk, page } = await counter(t, { size });
    desk.ask("counter_walk_in", { name: "林芳", mobile: "13800000001", method: "cash" });
    desk.ask("counter_walk_in", { name: "周启明", mobile: "13800000002", charged: 0, waiver: "首次体验" });
    desk.ask("receipts_take_deposit", { thing: "key", label: "B-17 柜钥匙", member: 1, amount: 10000, method: "wechat" });
    desk.ask("receipts_issue", { kind: "collection", payer: "松果智造", reason: "代收快递到付", method: "wechat",
      lines: [{ item: "快递到付", quantity: 1, price: 3000 }] });
    desk.ask("receipts_void", { receipt: 2, reason: "抬头写错" });
    desk.ask("closing_add_key", { name: "大门钥匙" });
    desk.ask("closing_pin_note", { text: "三楼打印机缺墨，供应商下午来换" });
    const label = desk.ask("lending_add_item", { model: "投影仪" });
    desk.ask("lending_lend", { code: label.code, member: 1, due_at: "2026-03-02T18:00:00+08:00" });
    if (language === "en") await page.getByRole("button", { name: "English" }).click();
    await page.keyboard.press("F3");
    const tabs = ["", "ledger", "deposits", "invoices", "shift", "books"];
    for (const path of [...tabs.map((tab) => `till/${tab}`), "closing", "closing/handover", "closing/messages"]) {
      await page.evaluate((to) => { window.location.hash = `#/${to}`; }, path);
      const [zh, en] = path.startsWith("till") ? ["收银", "Till"] : ["日结", "Day close"];
      await page.getByRole("heading", { level: 1, name: language === "zh" ? zh : en }).waitFor();
      await page.waitForLoadState("networkidle");
      const row = page.locator(".table-pick").first();
      if (await row.count()) await row.click();
      await page.waitForLoadState("networkidle");
      await desk.isAccessible(`${path} (${language})`);
      await desk.picture(`till-${path.replace("/", "-")}-${language}`);
    }
  });
}
