import test from "node:test";
import { MANAGER, openDesk } from "../desk.mjs";

test("the first user becomes the manager and sits at the desk", async (t) => {
  const desk = await openDesk(t);
  await desk.page.getByRole("heading", { name: "先认识一下" }).waitFor();
  await desk.isAccessible("the first run");
  await desk.begin();
  await desk.page.getByText(MANAGER.name).first().waitFor();
});

test("the first run goes through facts, zones, roster and backup, and goes on after a break", async (t) => {
  const { page } = await openDesk(t);
  await page.getByLabel("姓名").fill(MANAGER.name);
  await page.getByLabel("PIN", { exact: true }).fill(MANAGER.pin);
  await page.getByLabel("再输一遍 PIN").fill(MANAGER.pin);
  await page.getByRole("button", { name: "开始" }).click();
  await page.getByLabel("众创空间名称").fill("栖云众创");
  await page.getByRole("button", { name: "保存，下一步" }).click();
  await page.getByRole("button", { name: "加场地" }).click();
  const zone = page.getByRole("dialog");
  await zone.getByLabel("名称").fill("开放区 A");
  await zone.getByLabel("面积（㎡）").fill("614.25");
  await zone.getByRole("button", { name: "加场地" }).click();
  await page.getByRole("cell", { name: "开放区 A" }).waitFor();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "导入名册" }).waitFor();

  await page.reload();
  await page.getByLabel(`${MANAGER.name} 的 PIN`).fill(MANAGER.pin);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("button", { name: "以后再填" }).click();
  await page.getByRole("button", { name: "好了，开始用" }).click();
  await page.getByText("栖云众创").waitFor();
});

test("a desk that was left is covered until a PIN, and what was typed stays", async (t) => {
  const desk = await openDesk(t);
  const { page } = desk;
  await desk.begin();
  await page.keyboard.press("F2");
  await page.getByLabel("姓名", { exact: true }).fill("孙嘉禾");
  await page.keyboard.press("F12");
  await page.getByRole("button", { name: "离开一下，锁上" }).click();
  await page.getByRole("heading", { name: "前台锁着" }).waitFor();
  await desk.isAccessible("the idle lock");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByLabel(`${MANAGER.name} 的 PIN`).fill(MANAGER.pin);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "前台锁着" }).waitFor({ state: "detached" });
  await page.getByLabel("姓名").and(page.locator('[value="孙嘉禾"]')).waitFor();
});

test("two different PINs are told apart before anything is sent, and what was typed stays", async (t) => {
  const { page } = await openDesk(t);
  await page.getByLabel("姓名").fill(MANAGER.name);
  await page.getByLabel("PIN", { exact: true }).fill("246813");
  await page.getByLabel("再输一遍 PIN").fill("246814");
  await page.getByRole("button", { name: "开始" }).click();
  await page.getByText("两遍 PIN 不一样").waitFor();
  await page.getByLabel("姓名").and(page.locator(`[value="${MANAGER.name}"]`)).waitFor();
});

test("the PIN is asked again after the page was opened anew", async (t) => {
  const desk = await openDesk(t);
  await desk.begin();
  await desk.page.reload();
  await desk.page.getByLabel(`${MANAGER.name} 的 PIN`).fill("999999");
  await desk.page.getByRole("button", { name: "登录" }).click();
  await desk.page.getByText("PIN 不对").waitFor();
  await desk.isAccessible("the sign-in");
  await desk.page.getByLabel(`${MANAGER.name} 的 PIN`).fill(MANAGER.pin);
  await desk.page.getByRole("button", { name: "登录" }).click();
  await desk.page.getByRole("navigation").waitFor();
});
