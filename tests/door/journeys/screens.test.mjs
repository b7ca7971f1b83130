/** Every screen, in both languages, by the keys of the rail: nothing that axe-core finds, nothing in the console. */
import test from "node:test";
import { openDesk } from "../desk.mjs";

for (const language of ["中文", "English"]) {
  test(`every screen can be reached by keyboard and read by everybody: ${language}`, async (t) => {
    const desk = await openDesk(t);
    const { page } = desk;
    await desk.begin();
    if (language === "English") await page.getByRole("button", { name: "English" }).click();
    const links = page.getByRole("navigation").getByRole("link");
    await links.first().waitFor();
    for (const link of await links.all()) {
      const [name, keys] = [await link.innerText(), await link.getAttribute("aria-keyshortcuts")];
      await page.keyboard.press(keys);
      await link.and(page.locator("[aria-current=page]")).waitFor();
      await page.getByRole("main").waitFor();
      await page.waitForLoadState("networkidle");
      await desk.isAccessible(`${name} (${language})`);
      await desk.picture(`screen-${keys.at(-1)}-${language === "English" ? "en" : "zh"}`);
    }
  });
}
