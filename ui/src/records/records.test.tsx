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
  facts: { industry: null, lead: null, lead_name: null, founder: null, capital: null, origin: null },
  exit: null,
};

const answers = {
  members_teams: { teams: [team] },
  staff_list: { staff: [] },
  growth_list: { financings: [], cases: [] },
};

test("staff without an insured day are added with nothing, not with an empty day", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn({ ...answers, staff_add: {} as never }, "/records");
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
  expect(await found()).toEqual([]);
});

test("a case is written in its three parts, and a financing in whole fen", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn(
    { ...answers, growth_write_case: {} as never, growth_add_financing: {} as never },
    "/records",
  );
  await user.click(await screen.findByRole("button", { name: "融资" }));
  await screen.findByText("还没有记录。");
  await user.click(screen.getByRole("button", { name: /新增/ }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("投资方"), "见山资本");
  await user.type(within(dialog).getByLabelText("金额（元）"), "1200000.05");
  await user.click(within(dialog).getByRole("button", { name: /保存/ }));
  await waitFor(() => expect(desk.asked.some(({ ask }) => ask === "growth_add_financing")).toBe(true));
  expect(desk.asked.find(({ ask }) => ask === "growth_add_financing")?.args).toMatchObject({
    team: 5,
    amount_fen: 120000005,
    received_on: null,
  });
});

test("a tutoring is written at the time when it was, and entered late it says so", async () => {
  const user = userEvent.setup();
  const mentor = {
    mentor: 4,
    name: "陆见山",
    kind: "angel" as const,
    engagement: "part_time" as const,
    organisation: "",
    appointments: [],
  };
  const tutoring = {
    tutoring: 1,
    tutoring_no: "TU-0001",
    mentor: 4,
    mentor_name: "陆见山",
    team: 5,
    team_name: "青橙传感",
    began_at: "2026-11-20T06:00:00Z",
    minutes: 90,
    topic: "融资路径",
    advice: "先谈产业方",
    follow_up: "",
    entered_at: "2026-11-24T01:14:00Z",
    withdrawn: null,
  };
  const desk = await openSignedIn(
    {
      ...answers,
      mentors_list: { mentors: [mentor] },
      mentors_list_tutorings: { tutorings: [tutoring], count: 1, minutes: 90 },
      mentors_record_tutoring: tutoring,
    },
    "/records",
  );
  await user.click(await screen.findByRole("button", { name: "辅导记录" }));
  await screen.findByText(/1 次，共 90 分钟/);
  await user.click(screen.getByRole("row", { name: /融资路径/ }));
  await screen.findByText(/补录/);
  expect(await found()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /新增/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.clear(dialog.getByLabelText("辅导日期"));
  await user.type(dialog.getByLabelText("辅导日期"), "2026-11-20");
  await user.type(dialog.getByLabelText("开始时间"), "1400");
  await user.clear(dialog.getByLabelText("时长（分钟）"));
  await user.type(dialog.getByLabelText("时长（分钟）"), "90");
  await user.type(dialog.getByLabelText("主题"), "融资路径");
  await user.click(dialog.getByRole("button", { name: /保存/ }));
  await waitFor(() => expect(desk.asked.some(({ ask }) => ask === "mentors_record_tutoring")).toBe(true));
  expect(desk.asked.find(({ ask }) => ask === "mentors_record_tutoring")?.args).toMatchObject({
    mentor: 4,
    team: 5,
    began_at: "2026-11-20T06:00:00Z",
    minutes: 90,
    advice: null,
  });
});
