/** What must hold of the wire itself, whatever is on the screens. */
import assert from "node:assert/strict";
import test from "node:test";
import { openDesk } from "../desk.mjs";

test("without the token nobody is let in", async (t) => {
  const { address } = await openDesk(t);
  for (const [path, method] of [
    ["/ask", "POST"],
    ["/upload", "POST"],
    ["/changed", "GET"],
    [`/kept/${"0".repeat(64)}`, "GET"],
  ]) {
    const answer = await fetch(new URL(path, address), { method, headers: { "x-token": "guessed" } });
    assert.equal(answer.status, 403, path);
  }
});

test("the screens carry the window's content policy, and it holds", async (t) => {
  const { page, address, complaints } = await openDesk(t);
  const answer = await fetch(address);
  assert.match(answer.headers.get("content-security-policy"), /^default-src 'self';/);
  const blocked = await page.evaluate(() => {
    const told = new Promise((tell) => document.addEventListener("securitypolicyviolation", (e) => tell(e.blockedURI)));
    const script = document.createElement("script");
    script.textContent = "window.foreign = true";
    document.head.append(script);
    return Promise.race([told, new Promise((tell) => setTimeout(tell, 5000, "nothing was blocked"))]);
  });
  assert.equal(blocked, "inline");
  assert.equal(await page.evaluate(() => "foreign" in window), false);
  assert.match(complaints.splice(0).join("\n"), /Content Security Policy/);
});

test("an open screen follows what another process does", async (t) => {
  const desk = await openDesk(t);
  await desk.begin();
  await desk.page.getByText("现在没有人在场").waitFor();
  const { member } = desk.ask("members_enrol", { name: "林芳", mobile: "13800000001" });
  desk.ask("checkin_check_in", { member: member.member });
  await desk.page.getByRole("link", { name: "林芳" }).waitFor();
});
