import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { Refusing } from "../../tests/fake";
import type { Act } from "../ipc/generated";
import { actWords } from "./words";

const act = (act: number, command: string, about: string, way: Act["way"]): Act => ({
  act,
  at: "2026-11-24T01:14:00Z",
  command,
  about,
  way,
});

const acts: Act[] = [
  act(44, "lending_lend", "示波器 IT-0031 林芳", { code: "undo", values: {} }),
  act(43, "checkin_scan", "周启明", { code: "counter", values: { command: "checkin_correct" } }),
  act(42, "desks_book", "顾南 A-12", { code: "undone", values: { at: "2026-11-24T01:20:00Z" } }),
  act(41, "members_enrol", "沈知行", { code: "nothing", values: {} }),
];

test("F9 lists one's own acts on every screen, each with its way back", async () => {
  await openSignedIn({ undo_list: { acts } }, "/members");
  fireEvent.keyDown(document.body, { key: "F9" });
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByText("借出");
  const lines = dialog.getAllByRole("listitem").map((line) => line.textContent);
  expect(lines).toEqual([
    expect.stringMatching(/借出示波器 IT-0031 林芳撤销$/),
    expect.stringMatching(/扫码周启明改用：更正到访$/),
    expect.stringMatching(/订工位顾南 A-12.*09:20 已撤销$/),
    expect.stringMatching(/登记会员沈知行不能撤销$/),
  ]);
  expect(await found()).toEqual([]);
});

test("an act is undone in one press, and a refusal says why", async () => {
  const desk = await openSignedIn({
    undo_list: { acts },
    undo_act: ({ act }) => {
      const found = acts.find((one) => one.act === act);
      if (!found) throw new Refusing({ code: "act_overtaken", values: {} });
      return { ...found, way: { code: "undone", values: { at: "2026-11-24T01:30:00Z" } } };
    },
  });
  fireEvent.keyDown(document.body, { key: "F9" });
  fireEvent.click(await screen.findByRole("button", { name: "撤销" }));
  await screen.findByText(/已撤销 借出/);
  expect(desk.asked.filter((one) => one.ask === "undo_act")).toMatchObject([{ args: { act: 44 } }]);
  desk.answers.undo_list = {
    acts: [act(99, "lending_lend", "相机 K-09 林芳", { code: "undo", values: {} })],
  };
  desk.changed("undo");
  await screen.findByText("相机 K-09 林芳");
  fireEvent.click(await screen.findByRole("button", { name: "撤销" }));
  await screen.findByText(/后来又改过/);
});

test("no command of a person is called something else: each has its words, or is a look", () => {
  // Held by the compiler: `satisfies` in words.ts. What cannot be told at all is another version's.
  expect(actWords.receipts_charge.zh).toBe("收服务费");
  expect(new Set(Object.values(actWords).map(({ zh }) => zh)).size).toBe(Object.keys(actWords).length);
});
