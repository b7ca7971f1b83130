import assert from "node:assert/strict";
import test from "node:test";
import { openDesk } from "../desk.mjs";

async function deskWith(t, name, options = {}) {
  const desk = await openDesk(t, { now: "2026-03-02T09:05:00+08:00", ...options });
  await desk.begin();
  const card = desk.ask("members_enrol", { name, mobile: "13800000001" });
  return { desk, page: desk.page, code: card.badge.code, member: card.member.member };
}

test("a scan checks in, and the same scan again at once counts once", async (t) => {
  const { desk, page, code } = await deskWith(t, "林芳");
  await desk.scan(code);
  await page.getByText("已签到").first().waitFor();
  await desk.isAccessible("an outcome");
  await desk.scan(code);
  await page.getByText("没有再记一次").first().waitFor();
  assert.equal(desk.ask("today_show", {}).visits, 1);
});

test("a scan reaches the door from any screen, also while another field has the focus", async (t) => {
  const { desk, page, code } = await deskWith(t, "林芳");
  await page.getByRole("link", { name: "会员" }).click();
  await page.getByRole("heading", { name: "会员" }).waitFor();
  await desk.scan(code);
  await page.getByText("已签到").first().waitFor();
});

test("an unknown code is said to be one, is kept, and offers the search", async (t) => {
  const { desk, page } = await deskWith(t, "林芳");
  await desk.scan("ZZZZ-0000-83F2");
  await page.getByText("没有这个码").first().waitFor();
  await desk.isAccessible("an unknown code");
});

test("a reported card is refused with its day and the tail of the valid one", async (t) => {
  const { desk, page, code, member } = await deskWith(t, "林芳");
  desk.ask("members_replace_badge", { member });
  await desk.scan(code);
  await page.getByText("卡已挂失").first().waitFor();
  assert.equal(desk.ask("today_show", {}).visits, 0);
});

test("whoever has no card is found by name, pinyin or the phone's tail and checked in by F5", async (t) => {
  const { page } = await deskWith(t, "林芳");
  const box = page.getByRole("combobox", { name: "扫码，或找人" });
  for (const text of ["林芳", "linf", "lf", "0001"]) {
    await box.fill(text);
    await page.getByRole("option", { name: /林芳/ }).waitFor();
    await page.keyboard.press("Escape");
  }
  await box.fill("lf");
  await page.getByRole("option", { name: /林芳/ }).waitFor();
  await page.keyboard.press("F5");
  await page.getByText("已签到").first().waitFor();
});
