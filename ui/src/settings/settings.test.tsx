import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openDesk, openSignedIn } from "../../tests/desk";
import { everyday, FakeDesk, Refusing } from "../../tests/fake";
import { speakThrough } from "../ipc/ask";
import type { Settings } from "../ipc/generated";

const settings = (change: Partial<Settings>): Settings => ({
  ...(everyday.settings_show as Settings),
  ...change,
});

/** A desk that can do what only a desktop does. */
class Desktop extends FakeDesk {
  readonly samples: string[] = [];
  refuse = false;
  async sample(which: string, anew: boolean) {
    this.samples.push(`${which} ${anew}`);
    return this.refuse
      ? ({ id: "", kind: "refused", code: "space_open_elsewhere", values: { path: "practice.db" } } as const)
      : { id: "", ok: { opened: true } };
  }
  async backupFolder() {
    return { id: "", ok: settings({ backup_folder: "/mnt/disk" }) };
  }
}

test("F1 tells what the screen is for, with its keys, in both languages", async () => {
  await openSignedIn({}, "/desks");
  fireEvent.keyDown(document.body, { key: "F1" });
  const help = within(await screen.findByRole("dialog", { name: "帮助" }));
  const desks = within(help.getByRole("region", { name: "工位" }));
  desks.getByText(/每张工位在某个时刻/);
  desks.getByText("下一张空位");
  help.getByText("到扫码框");
  expect(await found()).toEqual([]);
  fireEvent.keyDown(document.body, { key: "Escape" });
  await userEvent.click(screen.getByRole("button", { name: "English" }));
  fireEvent.keyDown(document.body, { key: "0", code: "Digit0", altKey: true });
  fireEvent.keyDown(document.body, { key: "F1" });
  const english = within(await screen.findByRole("dialog", { name: "Help" }));
  english.getByText(/when the desk locks/);
});

test("motion is switched off at once, and a wrong number of minutes stays in its field", async () => {
  const desk = await openSignedIn(
    {
      settings_lock_after: () => {
        throw new Refusing({ code: "minutes_outside", values: { least: 0, most: 240 } });
      },
    },
    "/settings",
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "不要" }));
  await waitFor(() =>
    expect(desk.asked.find((one) => one.ask === "settings_change")?.args).toEqual({ motion: "reduced" }),
  );
  const minutes = screen.getByLabelText("几分钟没人动");
  await user.clear(minutes);
  await user.type(minutes, "999{Enter}");
  await screen.findByText("填 0 到 240 分钟。");
  expect(await found()).toEqual([]);
});

test("a space for practice says so at the sign-in, in the frame and in the bar, and offers none of its kind", async () => {
  const practice = settings({ demo_since: "2026-11-24T01:00:00Z", practice_since: "2026-11-24T01:00:00Z" });
  await openDesk({ settings_show: practice }, "/settings");
  await screen.findByText(/这是练习空间，随便试，不算数/);
  expect(document.documentElement.dataset.unreal).toBe("practice");
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: /何若溪/ }));
  await user.type(await screen.findByLabelText(/PIN/), "246810{Enter}");
  await screen.findByText("练习空间，不算数");
  await screen.findByRole("heading", { name: "操作员" });
  expect(screen.queryByRole("heading", { name: "练习和演示" })).toBeNull();
});

test("the space for practice opens in a window of its own and is made anew, unless it is open", async () => {
  await openSignedIn({}, "/settings");
  await screen.findByRole("heading", { name: "操作员" });
  // A browser is no desktop: nothing is offered there.
  expect(screen.queryByRole("button", { name: "打开练习空间" })).toBeNull();
  const desktop = new Desktop(everyday);
  speakThrough(desktop);
  fireEvent.keyDown(document.body, { key: "1", code: "Digit1", altKey: true });
  fireEvent.keyDown(document.body, { key: "0", code: "Digit0", altKey: true });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "打开练习空间" }));
  desktop.refuse = true;
  await user.click(await screen.findByRole("button", { name: "练习空间重新做一份" }));
  await screen.findByText("另一个窗口正开着：practice.db");
  expect(desktop.samples).toEqual(["practice false", "practice true"]);
  screen.getByRole("button", { name: "选文件夹" });
});
