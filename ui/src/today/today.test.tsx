import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found as broken, openSignedIn, scan } from "../../tests/desk";
import { bookingsNow, found, hereNow, outcomeOf, people, Refusing, todayNow } from "../../tests/fake";
import type { Verdict } from "../ipc/generated";

const BADGE = "FD7Q4X83F2KM9";
const slab = (role: string, text: string | RegExp) =>
  waitFor(() => expect(screen.getAllByRole(role).some((one) => one.textContent?.match(text))).toBe(true));
const box = () => screen.getByRole("combobox");

test("a scan checks in, with a key of its own, and the box is ready again", async () => {
  const desk = await openSignedIn();
  await waitFor(() => expect(document.activeElement).toBe(box()));
  scan(BADGE);
  await slab("status", /林芳.*已签到/);
  const sent = desk.asked.filter((one) => one.ask === "checkin_scan");
  expect(sent).toMatchObject([{ args: { code: BADGE }, as: "何若溪" }]);
  expect(sent[0]?.key).toBeTruthy();
  expect(document.activeElement).toBe(box());
  expect(box()).toHaveProperty("value", "");
  expect(await broken()).toEqual([]);
});

const verdicts: [Verdict, string, RegExp][] = [
  [{ code: "checked_in", values: {} }, "status", /已签到.*青橙传感.*协议至 2027-02-28.*本月第 14 天/],
  [
    { code: "checked_in_lapsed", values: { team: "微澜检测", ended_on: "2026-11-23" } },
    "status",
    /已签到.*微澜检测 的协议 11月23日 到期，还没续/,
  ],
  [
    { code: "checked_out", values: { came_at: "2026-11-23T23:34:00Z", minutes: 100 } },
    "status",
    /已签退.*07:34 来的，待了 1 小时 40 分/,
  ],
  [{ code: "already_in", values: { since: "2026-11-24T01:14:00Z" } }, "status", /09:14 已签到，没有再记一次/],
  [
    { code: "already_out", values: { left_at: "2026-11-24T01:14:00Z" } },
    "status",
    /09:14 已签退，没有再记一次/,
  ],
  [
    { code: "badge_revoked", values: { on: "2026-11-20", valid_tail: "7Q4" } },
    "alert",
    /卡已挂失.*未签到，已记下|11月20日 已挂失，新卡尾号 7Q4 在用/,
  ],
  [{ code: "checked_in_forced", values: { reason: "值班取样" } }, "status", /已签到.*放行：值班取样/],
  [
    {
      code: "outside_hours",
      values: { opens: "08:30", closes: "22:00", passes_at: "2026-11-25T00:30:00Z" },
    },
    "alert",
    /暂不能进.*开放时间 08:30–22:00.*11月25日 08:30 起可以进/,
  ],
  [
    { code: "too_soon", values: { left_at: "2026-11-24T01:10:00Z", passes_at: "2026-11-24T01:40:00Z" } },
    "alert",
    /暂不能进.*09:10 刚签退.*09:40 起可以进/,
  ],
  [
    { code: "entries_used", values: { entries: 2, passes_at: "2026-11-24T16:00:00Z" } },
    "alert",
    /暂不能进.*今天已进 2 次.*11月25日 00:00 起可以进/,
  ],
  [{ code: "archived", values: { on: "2026-10-31" } }, "alert", /已离开.*2026-10-31 已归档/],
  [{ code: "unknown_code", values: { typed: "ABCDEF83F2" } }, "status", /…83F2.*没有这个码/],
];

test.each(verdicts)("the slab says what came of it: %o", async (verdict, role, words) => {
  await openSignedIn({ checkin_scan: outcomeOf(verdict) });
  scan(BADGE);
  await slab(role, words);
  expect(await broken()).toEqual([]);
});

test("whoever the rules keep out is let in with a reason, by a supervisor where a helper may not", async () => {
  const { values } = { values: { opens: "08:30", closes: "22:00", passes_at: "2026-11-25T00:30:00Z" } };
  const desk = await openSignedIn({
    checkin_scan: outcomeOf({ code: "outside_hours", values }),
    checkin_force_in: () => {
      if (!desk.asked.at(-1)?.override)
        throw new Refusing({ code: "role_too_low", values: { role: "helper", needed: "supervisor" } });
      return outcomeOf({ code: "checked_in_forced", values: { reason: "值班取样" } });
    },
  });
  const user = userEvent.setup();
  scan(BADGE);
  await slab("alert", /暂不能进/);
  fireEvent.keyDown(box(), { key: "F10" });
  await user.type(await screen.findByLabelText("为什么放行"), "值班取样{Enter}");
  fireEvent.click(await screen.findByRole("button", { name: /请主管放行/ }));
  await screen.findByLabelText("谁放行");
  await user.type(screen.getByLabelText("PIN"), "135790");
  await user.type(screen.getByLabelText("理由"), "看过工牌{Enter}");
  await slab("status", /已签到.*放行：值班取样/);
});

test("the zone of this window's scanner goes with each scan and is remembered", async () => {
  const zone = {
    zone: 4,
    name: "A 区",
    kind: "desks" as const,
    area: 24000,
    from_on: "2026-01-01",
    to_on: null,
  };
  const profile = { space: null, zones: [zone], facilities: [], freeze: null };
  const desk = await openSignedIn({ profile_show: profile });
  await userEvent.selectOptions(await screen.findByLabelText("扫码枪在"), "A 区");
  scan(BADGE);
  await slab("status", /林芳.*已签到/);
  expect(desk.asked.filter((one) => one.ask === "checkin_scan")).toMatchObject([
    { args: { code: BADGE, zone: 4 } },
  ]);
  expect(localStorage.getItem("station-zone")).toBe("4");
  localStorage.clear();
});

test("who is here is told by zone, visitors with their host", async () => {
  const zones = [
    { zone: 4, name: "A 区", kind: "desks" as const, area: 24000, from_on: "2026-01-01", to_on: null },
  ];
  const visitor = {
    visitor: 3,
    name: "蒋一鸣",
    mobile: "",
    host: 1,
    host_name: "林芳",
    team: null,
    purpose: "谈合作",
    zone: 4,
    came_at: "2026-11-24T01:12:00Z",
    left_at: null,
    withdrawn_at: null,
  };
  await openSignedIn({
    profile_show: { space: null, zones, facilities: [], freeze: null },
    today_show: { ...todayNow, visitors: [visitor] },
  });
  const here = within(await screen.findByRole("region", { name: "在场" }));
  await here.findByText("访客，找 林芳");
  expect(here.getByText("5")).toBeTruthy();
  await waitFor(() => expect(document.querySelector(".here-zones")?.textContent).toBe("A 区 1不分区 4"));
});

test("what fell due while the program was off is confirmed one by one or all at once", async () => {
  const waiting = bookingsNow.slice(0, 2).map((booking, at) => ({
    awaiting: at + 1,
    due_at: booking.from,
    down: { from: "2026-11-24T00:30:00Z", until: "2026-11-24T02:30:00Z" },
    waits: { code: "booking" as const, values: { booking } },
  }));
  const desk = await openSignedIn({
    checkin_awaiting: { waiting },
    checkin_confirm_present: { waiting: waiting.slice(1) },
    checkin_confirm_absent: { waiting: [] },
  });
  await screen.findByText("08:30–10:30 程序没开，2 项到了时间，等你确认");
  fireEvent.click(screen.getByRole("button", { name: "逐项确认" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getAllByRole("listitem")[1]?.textContent).toMatch(/林芳 A-07 09:00–12:00来了没来/);
  expect(await broken()).toEqual([]);
  fireEvent.click(dialog.getAllByRole("button", { name: "来了" })[0] as HTMLElement);
  await waitFor(() =>
    expect(desk.asked.filter((one) => one.ask === "checkin_confirm_present")).toMatchObject([
      { args: { awaiting: [1] } },
    ]),
  );
  fireEvent.click(await dialog.findByRole("button", { name: "2 项都不在" }));
  await waitFor(() =>
    expect(desk.asked.filter((one) => one.ask === "checkin_confirm_absent")).toMatchObject([
      { args: { awaiting: [1, 2] } },
    ]),
  );
});

test("what came free is held for the first who waits, with a text to ask them, and taken by one press", async () => {
  const [booking] = bookingsNow;
  if (!booking) throw new Error("a booking");
  const wait = (id: number, name: string, offer: typeof booking | null) => ({
    wait: id,
    member: id,
    name,
    mobile: `1380000000${id}`,
    kind: "desk" as const,
    desk: null,
    desk_no: null,
    from: booking.from,
    until: booking.until,
    joined_at: "2026-11-24T00:30:00Z",
    offer,
  });
  const offer = { ...booking, offer_until: "2026-11-24T01:35:00Z" };
  const desk = await openSignedIn({
    desks_waiting: { waits: [wait(1, "林芳", offer), wait(2, "周启明", null)] },
    desks_take_offer: { ...offer, offer_until: null },
    desks_stop_waiting: { waits: [] },
  });
  await screen.findByText("空出来的位给 1 位候补留着，另有 1 位在等");
  fireEvent.click(screen.getByRole("button", { name: "看候补" }));
  const dialog = within(await screen.findByRole("dialog"));
  const [first, second] = dialog.getAllByRole("listitem");
  expect(first?.textContent).toMatch(/林芳.*09:00–10:30.*留到 09:35/);
  expect(second?.textContent).toMatch(/周启明.*任一工位/);
  expect(await broken()).toEqual([]);
  fireEvent.click(dialog.getByRole("button", { name: "要了" }));
  await screen.findByText(/订了/);
  fireEvent.click(dialog.getByRole("button", { name: "不等了" }));
  await waitFor(() =>
    expect(
      desk.asked.filter((one) => /take_offer|stop_waiting/.test(one.ask)).map((one) => one.args),
    ).toEqual([{ wait: 1 }, { wait: 2 }]),
  );
});

test("a clock that was set back is warned of in the bottom bar", async () => {
  const desk = await openSignedIn({
    clock_show: { now: "2026-11-23T01:14:00Z", behind: "2026-11-24T01:14:00Z" },
    clock_trust: { now: "2026-11-23T01:14:00Z", behind: null },
  });
  await screen.findByText("电脑时间变早了");
  fireEvent.click(screen.getByRole("button", { name: "看一下" }));
  await screen.findByText(/程序见过 2026-11-24 09:14/);
  fireEvent.click(screen.getByRole("button", { name: "现在的时间是对的" }));
  await waitFor(() => expect(desk.asked.some((one) => one.ask === "clock_trust")).toBe(true));
});

test("two scans in one breath are two acts, in their order", async () => {
  const desk = await openSignedIn();
  scan(BADGE);
  scan("FD0000000000A");
  await slab("status", /没有这个码/);
  const codes = desk.asked.filter((one) => one.ask === "checkin_scan").map((one) => one.args);
  expect(codes).toEqual([{ code: BADGE }, { code: "FD0000000000A" }]);
  expect(within(screen.getByRole("list", { name: "刚才" })).getByText("林芳")).toBeTruthy();
});

test("an unknown code is looked for with Enter", async () => {
  await openSignedIn();
  scan("FD0000000000A");
  await slab("status", /没有这个码/);
  // A person's Enter comes a moment later; one that follows at once is the scanner's own second line end.
  const enter = createEvent.keyDown(box(), { key: "Enter" });
  Object.defineProperty(enter, "timeStamp", { value: enter.timeStamp + 1000 });
  fireEvent(box(), enter);
  await screen.findByText("没有找到“FD0000000000A”。");
});

test("after a lost card Enter does nothing; F5 asks for the tail and then checks in", async () => {
  const revoked = outcomeOf({ code: "badge_revoked", values: { on: "2026-11-20", valid_tail: "7Q4" } });
  const desk = await openSignedIn({ checkin_scan: revoked });
  scan(BADGE);
  await slab("alert", /卡已挂失/);
  fireEvent.keyDown(box(), { key: "Enter" });
  fireEvent.keyDown(box(), { key: "F5" });
  const user = userEvent.setup();
  const tail = await screen.findByLabelText("手机后四位");
  await user.type(tail, "9999{Enter}");
  await screen.findByText("和登记的不一样");
  expect(desk.asked.some((one) => one.ask === "checkin_check_in")).toBe(false);
  await user.clear(tail);
  await user.type(tail, "1001{Enter}");
  await slab("status", /林芳.*已签到/);
  expect(desk.asked.filter((one) => one.ask === "checkin_check_in")).toMatchObject([{ args: { member: 1 } }]);
});

test("a scan without an answer is asked again with the same key", async () => {
  const desk = await openSignedIn();
  desk.cut = true;
  scan(BADGE);
  await slab("status", /没收到回答/);
  desk.cut = false;
  fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
  await slab("status", /林芳.*已签到/);
  expect(desk.asked.filter((one) => one.ask === "checkin_scan")).toHaveLength(1);
});

test("typed words find people; the arrows choose, F5 checks out whoever is in", async () => {
  const desk = await openSignedIn({ search_find: ({ text }) => found(text, people) });
  const user = userEvent.setup();
  await user.type(box(), "人");
  const options = await screen.findAllByRole("option");
  expect(options).toHaveLength(people.length);
  await user.keyboard("{ArrowDown}");
  expect(options[1]?.getAttribute("aria-selected")).toBe("true");
  expect(await broken()).toEqual([]);
  fireEvent.keyDown(box(), { key: "F5" });
  await slab("status", /周启明.*已签退/);
  expect(desk.asked.filter((one) => one.ask === "checkin_check_out")).toMatchObject([
    { args: { member: 2 } },
  ]);
  expect(box()).toHaveProperty("value", "");
});

test("a refusal at the door is a sentence on the slab", async () => {
  const refused = () => {
    throw new Refusing({ code: "already_here", values: { name: "林芳", since: "2026-11-24T01:14:00Z" } });
  };
  await openSignedIn({
    search_find: ({ text }) => found(text, people.slice(5)),
    checkin_check_in: refused,
  });
  await userEvent.type(box(), "沈");
  await screen.findAllByRole("option");
  fireEvent.keyDown(box(), { key: "F5" });
  await slab("alert", /林芳 09:14 已签到，没有再记一次/);
});

test("a commit elsewhere is seen at once", async () => {
  const desk = await openSignedIn();
  await screen.findByText("今天来过 9 人次");
  desk.answers.today_show = { ...todayNow, here: hereNow.slice(1), visits: 10 };
  desk.changed("*");
  await screen.findByText("今天来过 10 人次");
});

test("what is booked, due and on stands below, each with its state in words", async () => {
  await openSignedIn();
  const bookings = within(await screen.findByRole("region", { name: "预约" }));
  expect(bookings.getAllByRole("listitem").map((row) => row.textContent)).toEqual([
    "09:00–10:30小会议室Alexandra Konstantinopoulou-Fitzgerald已到",
    "09:00–12:00A-07林芳已到",
    "09:00–12:00A-12顾南还没到",
    "10:30–12:00路演厅沈知行还没开始",
    "13:30–15:00大会议室曾小满还没开始",
    "14:00–18:00A-14周启明还没开始",
  ]);
  const loans = within(screen.getByRole("region", { name: "借用" }));
  expect(loans.getAllByRole("listitem").map((row) => row.textContent)).toEqual([
    "投影仪 PJ-02 沈知行逾期 2 天",
    "热风枪 IT-0112 周启明逾期 1 天",
    "相机套装 K-03 曾小满今天 18:00",
    "3D 打印笔 IT-0044 沈知行今天 17:30",
    "示波器 IT-0031 林芳明天 12:00",
  ]);
  expect(screen.getByText("已签到 18 / 报名 32，候补 3")).toBeTruthy();
});

test("the slab tells the desk that is booked and the thing that is out", async () => {
  const booked = outcomeOf({ code: "checked_in", values: {} });
  await openSignedIn({ checkin_scan: { ...booked, booking: todayNow.bookings[1] ?? null } });
  scan(BADGE);
  await slab("status", /工位 A-07 今天 09:00–12:00.*借着 示波器 IT-0031，(今天|明天|11月25日)还/);
});

test("a quiet day says so", async () => {
  const quiet = {
    ...todayNow,
    here: [],
    visits: 0,
    bookings: [],
    events: [],
    due: { loans: [], total: 0, overdue: 0 },
  };
  await openSignedIn({ today_show: quiet });
  for (const sentence of ["现在没有人在场。", "今天没有后面的预约。", "到明天没有要还的。", "今天没有活动。"])
    expect(await screen.findByText(sentence)).toBeTruthy();
  expect(await broken()).toEqual([]);
});
