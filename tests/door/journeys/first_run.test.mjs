import test from "node:test";
import { MANAGER, openDesk } from "../desk.mjs";

test("the first user becomes the manager and sits at the desk, in both languages", async (t) => {
  const desk = await openDesk(t);
  await desk.page.getByRole("heading", { name: "先认识一下" }).waitFor();
  await desk.isAccessible("the first run");
  await desk.begin();
  await desk.page.getByText(MANAGER.name).first().waitFor();
  await desk.isAccessible("the frame");
  await desk.page.getByRole("button", { name: "English" }).click();
  await desk.page.getByRole("button", { name: "Switch user" }).waitFor();
  await desk.isAccessible("the frame in English");
});

test("two different PINs are told apart before anything is sent, and what was typed stays", async (t) => {
  const { page } = await openDesk(t);
  await page.getByLabel("姓名").fill(MANAGER.name);
  await page.getByLabel("PIN", { exact: true }).fill("246813");
  await page.getByLabel("再输一遍 PIN").fill("246814");
  await page.getByRole("button", { name: "开始" }).click();
  await page.getByText("两遍 PIN 不一样").waitFor();
});
