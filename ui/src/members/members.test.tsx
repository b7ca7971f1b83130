import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn, scan } from "../../tests/desk";
import { people } from "../../tests/fake";

test("Alt 3 opens the members; the arrows walk the rows and the panel follows", async () => {
  await openSignedIn();
  fireEvent.keyDown(document.body, { key: "3", code: "Digit3", altKey: true });
  const first = await screen.findByRole("button", { name: "林芳" });
  first.focus();
  await screen.findByRole("complementary", { name: "林芳" });
  expect(await screen.findByRole("img", { name: "林芳 的二维码" })).toBeTruthy();
  fireEvent.keyDown(first, { key: "ArrowDown" });
  await screen.findByRole("complementary", { name: "周启明" });
  expect(await found()).toEqual([]);
});

test("F2 enrols by name and mobile alone; a taken mobile stays in the form with its sentence", async () => {
  const desk = await openSignedIn({}, "/members");
  fireEvent.keyDown(document.body, { key: "F2" });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("姓名"), "孙嘉禾");
  const mobile = screen.getByLabelText("手机");
  await user.type(mobile, "１３９００００１００１{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("这个手机号是 林芳 的，M-0001。");
  expect(document.activeElement).toBe(mobile);
  expect(screen.getByLabelText<HTMLInputElement>("姓名").value).toBe("孙嘉禾");
  expect(await found()).toEqual([]);
  await user.clear(mobile);
  await user.type(mobile, "13900007777{Enter}");
  await waitFor(() => expect(screen.getByText(/已登记/)).toBeTruthy());
  const asks = desk.asked.filter((one) => one.ask === "members_enrol");
  expect(asks.map((one) => one.args)).toEqual([
    { name: "孙嘉禾", mobile: "13900001001" },
    { name: "孙嘉禾", mobile: "13900007777" },
  ]);
  expect(asks[0]?.key).not.toBe(asks[1]?.key);
});

test("a lost card is asked about before it is revoked, and the new one is printed at once", async () => {
  const desk = await openSignedIn({}, "/members/1");
  await screen.findByRole("complementary", { name: "林芳" });
  fireEvent.keyDown(document.body, { key: "F11" });
  await screen.findByRole("dialog");
  expect(desk.asked.some((one) => one.ask === "members_replace_badge")).toBe(false);
  fireEvent.click(screen.getByRole("button", { name: "挂失旧卡，发新卡" }));
  await waitFor(() => {
    const acts = desk.asked.map((one) => one.ask);
    expect(acts).toContain("members_print_badge");
    expect(acts.indexOf("members_replace_badge")).toBeLessThan(acts.indexOf("members_print_badge"));
    expect(acts).toContain("members_replace_badge");
  });
});

test("an empty list says so, and a scan on this screen lands on Today", async () => {
  await openSignedIn({ members_list: { members: [], total: 0 } }, "/members");
  await screen.findByText("还没有会员。");
  scan("FD7Q4X83F2KM9");
  await waitFor(() => expect(window.location.hash).toBe("#/"));
  await waitFor(() =>
    expect(screen.getAllByRole("status").some((one) => /已签到/.test(one.textContent ?? ""))).toBe(true),
  );
});

test("a long list goes by pages", async () => {
  const desk = await openSignedIn({ members_list: { members: people, total: 240 } }, "/members");
  await userEvent.click(await screen.findByRole("button", { name: "下一页" }));
  await waitFor(() =>
    expect(desk.asked.filter((one) => one.ask === "members_list").at(-1)?.args).toEqual({ after: 100 }),
  );
});
