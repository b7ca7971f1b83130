import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { cardOf, type Fake, listed, Refusing } from "../../tests/fake";
import { receiptOf } from "../../tests/till";
import type { Deposit, MoveIn, MoveInDraft, RosterPreview } from "../ipc/generated";
import { emptyDraft, withPasted } from "./draft";

const half: MoveIn = {
  move_in: 7,
  draft: { ...emptyDraft, team: { ...emptyDraft.team, name: "云岫机器人", formed_on: "2026-01-05" } },
  started_at: "2026-11-24T00:30:00Z",
  saved_at: "2026-11-24T00:40:00Z",
  lacks: ["people", "agreement"],
};

const pasted: RosterPreview = {
  file: { staged: "s1", sha256: "0".repeat(64), name: "people.txt", size: 9 },
  written: "list",
  heads: [],
  columns: { name: "姓名" },
  ignored: [],
  dropped: [],
  rows: [
    { line: 2, name: "周启明", mobile: "13900000002", team: null, finding: { finding: "new" } },
    { line: 1, name: "林芳", mobile: "13900000001", team: null, finding: { finding: "new" } },
  ],
  new: 2,
  changed: 0,
  known: 0,
  rejected: 0,
  new_teams: [],
};

const keyDeposit: Deposit = {
  receipt: receiptOf({ receipt: 1, receipt_no: "SJ-0000001" }),
  thing: "key",
  label: "B-17 柜钥匙",
  held: 5000,
};

const keeping: Fake = {
  moving_save: ({ move_in, draft }) => ({ ...half, move_in: move_in ?? 7, draft, lacks: [] }),
  members_preview_roster: pasted,
  receipts_till: { open: null, closed: [] },
  desks_plan: { at: "2026-11-24T01:14:00Z", day: "2026-11-24", places: [] },
};

test("each step is kept before the next is shown, and the last does it all in one act", async () => {
  const user = userEvent.setup();
  const answers: Fake = {
    ...keeping,
    moving_finish: {
      team: {
        team: {
          team: 9,
          team_no: "T-009",
          name: "青橙",
          formed_on: "2026-01-05",
          registered_on: null,
          uscc: null,
        },
        members: 2,
        agreements: [],
        facts: { industry: null, lead: null, lead_name: null, founder: null, capital: null, origin: null },
        exit: null,
      },
      people: [cardOf(listed(1, "林芳", "青橙", null)), cardOf(listed(8, "何三", "青橙", null))],
      enrolled: [8],
      desks: [],
      deposits: [keyDeposit],
      papers: ["F-001"],
    },
  };
  const desk = await openSignedIn(answers, "/members/move-in");
  await user.type(await screen.findByLabelText("名称"), "青橙{Enter}");
  const paste = await screen.findByLabelText("把成员粘在这里，一行一个");
  await user.type(paste, "林芳 13900000001");
  await user.click(screen.getByRole("button", { name: "读进来" }));
  await waitFor(() =>
    expect(screen.getAllByLabelText<HTMLInputElement>("姓名").map((field) => field.value)).toEqual([
      "林芳",
      "周启明",
    ]),
  );
  expect(await found()).toEqual([]);
  await user.selectOptions(screen.getByLabelText("负责人"), "周启明");
  await user.selectOptions(await screen.findByLabelText("负责人的创业者类型"), "连续创业");
  for (let step = 0; step < 4; step += 1) await user.click(screen.getByRole("button", { name: /下一步/ }));
  await user.click(await screen.findByRole("button", { name: "加一笔押金" }));
  await user.type(screen.getByLabelText("哪一件"), "B-17 柜钥匙");
  await user.type(screen.getByLabelText("金额（元）"), "50.00");
  await user.selectOptions(screen.getByLabelText("收付方式"), "现金");
  await screen.findByText("钱箱还没开，收现金要先开班");
  expect(await found()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /下一步/ }));
  await user.click(await screen.findByRole("button", { name: /办完入驻/ }));
  await screen.findByText("青橙 已入驻");
  expect(screen.getByText("1 张新卡要打印")).toBeTruthy();
  expect(screen.getByText("押金 B-17 柜钥匙 50.00 元，收据 SJ-0000001")).toBeTruthy();
  expect(screen.getByRole("button", { name: "打印收据 SJ-0000001" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "何三" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "林芳" })).toBeNull();
  const saves = desk.asked.filter((one) => one.ask === "moving_save").map((one) => one.args);
  expect(saves[0]).toMatchObject({ move_in: null, draft: { team: { name: "青橙" } } });
  expect(saves.at(-1)).toMatchObject({
    move_in: 7,
    draft: {
      people: [{ name: "林芳" }, { name: "周启明" }],
      deposits: [{ thing: "desk", label: "B-17 柜钥匙", amount: 5000, method: "cash" }],
    },
  });
  expect(desk.asked.filter((one) => one.ask === "moving_finish").map((one) => one.args)).toEqual([
    { move_in: 7 },
  ]);
});

test("a draft that was left is offered, and goes on at the first step that lacks something", async () => {
  const user = userEvent.setup();
  await openSignedIn({ ...keeping, moving_list: { move_ins: [half] } }, "/members/teams");
  const drafts = await screen.findByRole("region", { name: "没办完的入驻" });
  expect(within(drafts).getByText(/云岫机器人/)).toBeTruthy();
  await user.click(within(drafts).getByRole("button", { name: "接着办" }));
  await screen.findByLabelText("把成员粘在这里，一行一个");
  await user.click(screen.getByRole("button", { name: "1 团队" }));
  expect((await screen.findByLabelText<HTMLInputElement>("名称")).value).toBe("云岫机器人");
});

test("a step that was not kept stays, with what was typed", async () => {
  const user = userEvent.setup();
  const refusing: Fake = {
    ...keeping,
    moving_save: () => {
      throw new Refusing({ code: "text_too_long", values: { field: "name", limit: 60 } });
    },
  };
  await openSignedIn(refusing, "/members/move-in");
  await user.type(await screen.findByLabelText("名称"), "青橙{Enter}");
  await screen.findByRole("alert");
  expect(screen.getByLabelText<HTMLInputElement>("名称").value).toBe("青橙");
});

test("a list pasted twice doubles nobody", () => {
  const once = withPasted([], pasted.rows);
  expect(once.map((one) => one.name)).toEqual(["林芳", "周启明"]);
  expect(withPasted(once, pasted.rows)).toEqual(once);
  const draft: MoveInDraft = { ...emptyDraft, people: once };
  expect(draft.people).toHaveLength(2);
});
