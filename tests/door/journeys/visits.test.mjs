import test from "node:test";
import assert from "node:assert/strict";
import { openDesk } from "../desk.mjs";

test("a visitor is received by F8, seen in the day's list, and taken back by F9", async (t) => {
  const desk = await openDesk(t, { now: "2026-03-02T09:05:00+08:00" });
  await desk.begin();
  const { page } = desk;
  desk.ask("members_enrol", { name: "林芳", mobile: "13800000001" });
  await page.keyboard.press("F8");
  await page.getByLabel("访客姓名").fill("蒋一鸣");
  await page.getByRole("combobox", { name: "会员" }).fill("lf");
  await page.getByRole("option", { name: /林芳/ }).click();
  await page.getByLabel("事由").fill("谈合作");
  await desk.isAccessible("the form for a visitor");
  await page.getByRole("button", { name: "登记", exact: false }).last().click();
  await page.getByRole("cell", { name: "蒋一鸣" }).waitFor();
  await desk.isAccessible("the visits of a day");
  await page.keyboard.press("F9");
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText("已作废").waitFor();
  assert.deepEqual(desk.ask("today_show", {}).visitors, []);
});

test("whoever comes outside the hours is kept out until they open, and let in with a reason", async (t) => {
  const desk = await openDesk(t, { now: "2026-03-02T07:05:00+08:00" });
  await desk.begin();
  const { page } = desk;
  const card = desk.ask("members_enrol", { name: "林芳", mobile: "13800000001" });
  const rules = desk.ask("checkin_show_rules", {});
  desk.ask("checkin_change_rules", { ...rules, opens: "08:30", closes: "22:00" });
  await desk.scan(card.badge.code);
  await page.getByText("暂不能进").first().waitFor();
  await page.getByText("08:30 起可以进").waitFor();
  await desk.isAccessible("somebody kept out");
  await page.keyboard.press("F10");
  await page.getByLabel("为什么放行").fill("值班取样");
  await page.keyboard.press("Enter");
  await page.getByText("放行：值班取样").waitFor();
  assert.equal(desk.ask("checkin_visits", {}).visits[0].forced_because, "值班取样");
});
