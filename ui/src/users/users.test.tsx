import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openDesk, openSignedIn } from "../../tests/desk";
import { Refusing } from "../../tests/fake";

test("the first run makes the manager, once both PINs agree and are long enough", async () => {
  const desk = await openDesk({
    users_list: { users: [] },
    users_first_run: ({ name, pin }) => {
      if (pin.length < 6) throw new Refusing({ code: "pin_too_short", values: { digits: 6 } });
      return { user: 1, name, role: "manager" };
    },
  });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("姓名"), "何若溪");
  await user.type(screen.getByLabelText("PIN"), "1234");
  await user.type(screen.getByLabelText("再输一遍 PIN"), "4321{Enter}");
  await screen.findByText("两遍 PIN 不一样");
  expect(desk.asked.some((one) => one.ask === "users_first_run")).toBe(false);
  await user.clear(screen.getByLabelText("再输一遍 PIN"));
  await user.type(screen.getByLabelText("再输一遍 PIN"), "1234{Enter}");
  await screen.findByText("PIN 至少 6 位数字。");
  expect(await found()).toEqual([]);
  await user.type(screen.getByLabelText("PIN"), "56");
  await user.type(screen.getByLabelText("再输一遍 PIN"), "56{Enter}");
  await screen.findByRole("navigation");
});

test("a wrong PIN says so and waits for another", async () => {
  await openDesk();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /何若溪/ }));
  const pin = screen.getByLabelText("何若溪 的 PIN");
  await user.type(pin, "000000{Enter}");
  await screen.findByText("PIN 不对。");
  expect(pin).toHaveProperty("value", "");
  expect(document.activeElement).toBe(pin);
  expect(await found()).toEqual([]);
});

test("F12 switches who signs, and leaves the screen as it is", async () => {
  const desk = await openSignedIn({}, "/members");
  await screen.findByRole("button", { name: "林芳" });
  fireEvent.keyDown(document.body, { key: "F12" });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /He Ruoxi/ }));
  await user.type(screen.getByLabelText("He Ruoxi 的 PIN"), "246810{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  fireEvent.keyDown(document.body, { key: "F2" });
  await user.type(await screen.findByLabelText("姓名"), "孙嘉禾");
  await user.type(screen.getByLabelText("手机"), "13900007777{Enter}");
  await waitFor(() => expect(desk.asked.find((one) => one.ask === "members_enrol")?.as).toBe("He Ruoxi"));
});

test("the language switches at once, and settings keep it", async () => {
  const desk = await openSignedIn();
  await userEvent.click(screen.getByRole("button", { name: "English" }));
  await screen.findByRole("link", { name: /Today/ });
  expect(document.documentElement.lang).toBe("en");
  await waitFor(() =>
    expect(desk.asked.find((one) => one.ask === "settings_change")?.args).toMatchObject({ language: "en" }),
  );
});
