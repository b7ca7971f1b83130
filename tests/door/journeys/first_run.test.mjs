import test from "node:test";
import { MANAGER, openDesk } from "../desk.mjs";

test("the first user becomes the manager and sits at the desk", async (t) => {
  const desk = await openDesk(t);
  await desk.page.getByRole("heading", { name: "先认识一下" }).waitFor();
  await desk.isAccessible("the first run");
  await desk.begin();
  await desk.page.getByText(MANAGER.name).first().waitFor();
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
