import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn, scan } from "../../tests/desk";
import { people, Refusing } from "../../tests/fake";
import type { OfficialVisit, Visitor, VisitRow } from "../ipc/generated";

const row: VisitRow = {
  visit: 7,
  member: 1,
  name: "林芳",
  team: "青橙传感",
  zone: null,
  came_at: "2026-11-24T01:00:00Z",
  left_at: "2026-11-24T03:30:00Z",
  entered_at: "2026-11-24T01:00:00Z",
  forced_because: null,
  closed_by_program_at: null,
  withdrawn_at: null,
  withdrawn_because: null,
  corrected_because: null,
};

const visitor: Visitor = {
  visitor: 3,
  name: "蒋一鸣",
  mobile: "",
  host: 1,
  host_name: "林芳",
  team: "青橙传感",
  purpose: "谈合作",
  zone: null,
  came_at: "2026-11-24T01:10:00Z",
  left_at: null,
  withdrawn_at: null,
};

const day = { day: "2026-11-24", visits: [row], visitors: [visitor] };

test("F8 receives a visitor under a host, whom a badge may name", async () => {
  const desk = await openSignedIn({
    checkin_receive: visitor,
    members_of_badge: { ...memberCard() },
  });
  fireEvent.keyDown(document.body, { key: "F8" });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("访客姓名"), "蒋一鸣");
  await user.type(screen.getByLabelText("事由"), "谈合作");
  fireEvent.click(screen.getByRole("button", { name: /登记$/ }));
  await screen.findByText("选一位会员");
  expect(desk.asked.filter((one) => one.ask === "checkin_receive")).toEqual([]);
  scan("FD7Q4X83F2KM9");
  await waitFor(() => expect(screen.getByDisplayValue(/林芳 M-0001/)).toBeTruthy());
  expect(await found()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: /登记$/ }));
  await screen.findByText(/已登记，找/);
  expect(desk.asked.filter((one) => one.ask === "checkin_receive")).toMatchObject([
    { args: { name: "蒋一鸣", host: 1, purpose: "谈合作" } },
  ]);
});

function memberCard() {
  const [first] = people;
  if (!first) throw new Error("nobody");
  return { member: first.member, team: null, agreement: null, badge: { code: "", issued_at: "" } };
}

test("a day tells what sets a visit apart, and a visitor is seen off", async () => {
  const told = {
    ...row,
    forced_because: "值班取样",
    closed_by_program_at: "2026-11-24T15:30:00Z",
    corrected_because: "同名认错了",
  };
  const late = { ...row, visit: 9, entered_at: "2026-11-24T08:00:00Z" };
  const desk = await openSignedIn(
    {
      checkin_visits: { ...day, visits: [told, late, { ...row, visit: 8, left_at: null }] },
      checkin_see_off: { ...visitor, left_at: "2026-11-24T02:00:00Z" },
    },
    "/visits",
  );
  await screen.findByText("放行：值班取样 · 程序代签退 · 更正：同名认错了");
  await screen.findByText("补录于 16:00");
  expect(screen.getAllByText("在场").length).toBeGreaterThan(0);
  expect(await found()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "送走" }));
  await screen.findByText(/已送走/);
  expect(desk.asked.filter((one) => one.ask === "checkin_see_off")).toMatchObject([{ args: { visitor: 3 } }]);
});

test("a correction sends only what was changed, with its reason", async () => {
  const desk = await openSignedIn({ checkin_visits: day, checkin_correct: row }, "/visits");
  fireEvent.doubleClick(await screen.findByRole("button", { name: "林芳" }));
  const user = userEvent.setup();
  const left = await screen.findByLabelText(/^走的时间/);
  await user.clear(left);
  await user.type(left, "1200");
  await user.type(screen.getByLabelText("为什么改"), "忘了签退");
  expect(await found()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: /更正$/ }));
  await screen.findByText(/的到访已更正/);
  expect(desk.asked.filter((one) => one.ask === "checkin_correct")).toMatchObject([
    { args: { visit: 7, left_at: "2026-11-24T04:00:00Z", reason: "忘了签退" } },
  ]);
});

test("a late entry into frozen days is refused in a sentence and nothing is lost", async () => {
  const refuse = () => {
    throw new Refusing({ code: "period_frozen", values: { until_on: "2026-11-30", reason: "月报已交" } });
  };
  await openSignedIn({ checkin_enter_late: refuse }, "/visits");
  fireEvent.click(await screen.findByRole("button", { name: "补录" }));
  const user = userEvent.setup();
  await user.type(await screen.findByRole("combobox", { name: "会员" }), "林");
  await user.click(await screen.findByRole("option", { name: /林芳/ }));
  await user.type(screen.getByLabelText("来的时间"), "930");
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: /补录$/ }));
  await screen.findByText(/2026-11-30 以前已冻结：月报已交/);
  expect(screen.getByLabelText("来的时间")).toHaveProperty("value", "930");
});

const reception: OfficialVisit = {
  official_visit: 1,
  official_visit_no: "JD-0001",
  unit: "示例区科技局",
  led_by: "贺处长",
  persons: 4,
  received_by: "何若溪",
  topic: "众创空间复核",
  opinion: "台账要按月整理",
  came_at: "2026-11-20T01:00:00Z",
  photos: ["a"],
  follow_up: "补一份工位清单",
  follow_up_on: "2026-11-23",
  followed_up_at: null,
  followed_up: null,
};

test("a reception that is overdue says so and is followed up", async () => {
  const desk = await openSignedIn(
    {
      checkin_list_official: { day: "2026-11-24", visits: [reception], total: 1, to_follow: [reception] },
      checkin_follow_up: { ...reception, followed_up_at: "2026-11-24T01:14:00Z", followed_up: "已邮件发出" },
    },
    "/visits",
  );
  fireEvent.click(await screen.findByRole("button", { name: "来访接待" }));
  await screen.findByText("过了 11月23日，还没办");
  fireEvent.click(screen.getByRole("button", { name: "已办" }));
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("办的结果"), "已邮件发出{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(desk.asked.filter((one) => one.ask === "checkin_follow_up")).toMatchObject([
    { args: { official_visit: 1, done: "已邮件发出" } },
  ]);
});

test("a reception's photos are shown beside each other, and one of them large", async () => {
  const desk = await openSignedIn(
    {
      checkin_list_official: {
        day: "2026-11-24",
        visits: [{ ...reception, photos: ["a", "b"] }],
        total: 1,
        to_follow: [],
      },
      checkin_show_photo: ({ sha256 }) => ({ media: "image/png", base64: sha256 === "a" ? "AAAA" : "BBBB" }),
    },
    "/visits",
  );
  fireEvent.click(await screen.findByRole("button", { name: "来访接待" }));
  expect(desk.asked.some(({ ask }) => ask === "checkin_show_photo")).toBe(false);
  fireEvent.click(await screen.findByRole("button", { name: /2 张/ }));
  const second = await screen.findByRole("img", { name: "第 2 张，示例区科技局" });
  expect(second.getAttribute("src")).toBe("data:image/png;base64,BBBB");
  expect(await found()).toEqual([]);
  fireEvent.click(second);
  expect(screen.queryByRole("img", { name: "第 1 张，示例区科技局" })).toBeNull();
});

test("a reception is recorded with its photos", async () => {
  const desk = await openSignedIn({ checkin_enter_official: reception }, "/visits");
  fireEvent.click(await screen.findByRole("button", { name: "来访接待" }));
  fireEvent.click(await screen.findByRole("button", { name: /记一次接待/ }));
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("来访单位"), "示例区科技局");
  await user.type(screen.getByLabelText("人数"), "4");
  await user.type(screen.getByLabelText("内容"), "众创空间复核");
  await user.upload(screen.getByLabelText("选照片"), [
    ...["a.jpg", "b.jpg"].map((name) => new File(["1"], name, { type: "image/jpeg" })),
  ]);
  await screen.findByText("已选 2 张");
  expect(await found()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: /记下$/ }));
  await screen.findByText(/的接待已记下/);
  expect(desk.asked.filter((one) => one.ask === "checkin_enter_official")).toMatchObject([
    { args: { unit: "示例区科技局", persons: 4, received_by: "何若溪", photos: ["s1", "s2"] } },
  ]);
});

test("the rules of the door are changed as a whole", async () => {
  const desk = await openSignedIn({ checkin_change_rules: (rules) => rules }, "/visits");
  fireEvent.click(await screen.findByRole("button", { name: "进门规则" }));
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("开门"), "830");
  await user.type(screen.getByLabelText("关门"), "22");
  expect(await found()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: /保存规则/ }));
  await screen.findByText("进门规则已保存");
  expect(desk.asked.filter((one) => one.ask === "checkin_change_rules")).toMatchObject([
    { args: { opens: "08:30", closes: "22:00", pause_minutes: 0, entries_a_day: null, close_at: "23:30" } },
  ]);
});
