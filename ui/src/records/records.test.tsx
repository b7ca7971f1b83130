import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";

const team = {
  team: {
    team: 5,
    team_no: "T-005",
    name: "青橙传感",
    formed_on: "2025-06-01",
    registered_on: null,
    uscc: null,
  },
  members: 3,
  agreements: [],
};

const answers = {
  members_teams: { teams: [team] },
  staff_list: { staff: [] },
  growth_list: { financings: [], cases: [] },
};

test("a team's agreement is signed from its panel", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn({ ...answers, members_sign_agreement: team }, "/records");
  await user.click(await screen.findByRole("button", { name: "青橙传感" }));
  await user.click(screen.getByRole("button", { name: /签协议/ }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("协议编号"), "XY-7");
  await user.type(within(dialog).getByLabelText("到"), "2027-02-28");
  await user.click(within(dialog).getByRole("button", { name: /保存/ }));
  await waitFor(() => expect(desk.asked.some(({ ask }) => ask === "members_sign_agreement")).toBe(true));
  const args = desk.asked.find(({ ask }) => ask === "members_sign_agreement")?.args;
  expect(args).toMatchObject({ team: 5, agreement_no: "XY-7", period: { to: "2027-02-28" } });
  expect(await found()).toEqual([]);
});

test("staff without an insured day are added with nothing, not with an empty day", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn({ ...answers, staff_add: {} as never }, "/records");
  await user.click(await screen.findByRole("button", { name: "专职人员" }));
  await screen.findByText("还没有记录。");
  await user.click(screen.getByRole("button", { name: /新增/ }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("姓名"), "沈知遥");
  await user.type(within(dialog).getByLabelText("岗位"), "孵化经理");
  await user.click(within(dialog).getByRole("button", { name: /保存/ }));
  await waitFor(() => expect(desk.asked.some(({ ask }) => ask === "staff_add")).toBe(true));
  expect(desk.asked.find(({ ask }) => ask === "staff_add")?.args).toMatchObject({
    name: "沈知遥",
    insured_from_on: null,
  });
});
