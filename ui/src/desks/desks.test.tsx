import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { type Fake, people, Refusing } from "../../tests/fake";
import type { Booking, Desk, Place } from "../ipc/generated";
import { formats } from "../shared/dates";
import { defaultSlot, hoursOf, instant, ms, nextHalfHour, occupancy } from "./day";

const NOW = "2026-11-24T01:14:00Z";
const at = (utc: string) => `2026-11-24T${utc}:00Z`;

const desk = (id: number, kind: Desk["kind"] = "desk"): Desk => ({
  desk: id,
  desk_no: kind === "desk" ? `A-0${id}` : "小会议室",
  kind,
  zone: 1,
  zone_name: "开放区 A",
  capacity: kind === "desk" ? 1 : 6,
  note: "靠窗",
  from_on: "2024-01-01",
  to_on: null,
  spot: { x: (id % 3) * 14, y: Math.floor(id / 3) * 12, w: 12, h: 10 },
  places: 1,
  part_of: null,
  equipment: [],
});

const booking = (id: number, name: string, from: string, until: string, used: boolean): Booking => ({
  booking: 100 + id,
  booking_no: `BK-0010${id}`,
  desk: id,
  desk_no: `A-0${id}`,
  member: 4,
  name,
  team: "拾光文创",
  from: at(from),
  until: at(until),
  planned_until: at(until),
  booked_at: at("00:00"),
  used_at: used ? at("01:00") : null,
  left_at: null,
  cancelled_at: null,
  cancel_reason: null,
  offer_until: null,
  series: null,
  apart_at: null,
  unit: "free",
  price: null,
  pending_since: null,
  approved_at: null,
  refused_at: null,
  no_show_at: null,
  reseats: null,
  in_spite_because: null,
});

const waiting = booking(2, "顾南", "01:00", "04:00", false);
const using = booking(3, "周启明", "01:00", "04:00", true);
const coming = booking(4, "曾小满", "05:00", "09:00", false);
const place = (id: number, state: Place["state"], held: Booking | null = null): Place => ({
  desk: desk(id),
  state,
  booking: held,
  next: null,
  assigned: null,
  closed: null,
  taken: 0,
});
const places: Place[] = [
  place(1, "free"),
  place(2, "not_come", waiting),
  place(3, "in_use", using),
  place(4, "promised", coming),
  place(5, "out_of_service"),
  { ...place(6, "free"), desk: desk(6, "room") },
];
const desks: Fake = {
  desks_plan: ({ at: asked }) => ({ at: asked ?? NOW, day: "2026-11-24", places }),
  desks_on: { bookings: [waiting, using, coming] },
  desks_free: {
    desks: [
      { desk: desk(1), free_until: null },
      { desk: desk(4), free_until: at("05:00") },
    ],
  },
};

beforeEach(() => vi.setSystemTime(NOW));
afterEach(() => vi.useRealTimers());

const panel = () => screen.getByRole("complementary");

test("every state is told by a word, and the counts stand below", async () => {
  await openSignedIn(desks, "/desks");
  const words = ["A-01空", "A-02未到", "A-03在", "A-04约 13", "A-05停用", "小会议室空6 人"];
  const plan = within(await screen.findByRole("region", { name: "工位平面图" }));
  expect(plan.getAllByRole("button").map((button) => button.textContent)).toEqual(words);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(
    expect.arrayContaining(["空 2", "已约 1", "在用 1", "未到 1", "停用 1", "工位 5，房间 1"]),
  );
  expect(await found()).toEqual([]);
});

test("what needs a person is chosen first, and the arrow keys walk on", async () => {
  await openSignedIn(desks, "/desks");
  await screen.findByRole("heading", { name: "A-02" });
  expect(within(panel()).getByRole("heading", { name: "A-02" })).toBeDefined();
  expect(panel().textContent).toContain("已约，还没到");
  fireEvent.keyDown(document.body, { key: "ArrowDown" });
  await waitFor(() => expect(within(panel()).getByRole("heading", { name: "A-03" })).toBeDefined());
  expect(panel().textContent).toContain("周启明");
  fireEvent.keyDown(document.body, { key: "ArrowUp" });
  await waitFor(() => expect(within(panel()).getByRole("heading", { name: "A-02" })).toBeDefined());
});

test("the time moves by quarters and comes back to now", async () => {
  const asked = await openSignedIn(desks, "/desks");
  await screen.findByRole("heading", { name: "A-02" });
  const slider = screen.getByRole("slider", { name: "看哪个时刻" });
  expect(slider.getAttribute("aria-valuetext")).toBe("09:14");
  fireEvent.keyDown(document.body, { key: "ArrowRight" });
  await waitFor(() => expect(slider.getAttribute("aria-valuetext")).toBe("09:15"));
  fireEvent.keyDown(document.body, { key: "ArrowRight" });
  await waitFor(() => expect(slider.getAttribute("aria-valuetext")).toBe("09:30"));
  const times = asked.asked.filter((one) => one.ask === "desks_plan").map((one) => one.args);
  expect(times.at(-1)).toEqual({ at: at("01:30") });
  fireEvent.keyDown(document.body, { key: "n", code: "KeyN" });
  await waitFor(() => expect(slider.getAttribute("aria-valuetext")).toBe("09:14"));
});

test("a refused booking names the other one and offers the nearest, and Enter does nothing more", async () => {
  const asked = await openSignedIn(
    {
      ...desks,
      desks_book: (wanted) => {
        if (wanted.desk === 4)
          throw new Refusing({
            code: "desk_taken",
            values: { desk: "A-04", by: "曾小满", from: at("05:00"), until: at("09:00") },
          });
        return { ...coming, desk: wanted.desk, desk_no: "A-01", name: "林芳", from: wanted.from };
      },
    },
    "/desks?desk=4",
  );
  const user = userEvent.setup();
  await screen.findByRole("heading", { name: "A-04" });
  fireEvent.keyDown(document.body, { key: "F6" });
  const form = within(await screen.findByRole("dialog", { name: "订 A-04" }));
  await user.type(form.getByRole("combobox"), "林芳");
  await form.findByRole("option", { name: /林芳/ });
  await user.keyboard("{Enter}");
  expect(form.getByLabelText<HTMLInputElement>("几点").value).toBe("09:30");
  expect(form.getByLabelText<HTMLInputElement>("几点止").value).toBe("11:30");
  await user.click(form.getByRole("button", { name: "订" }));
  expect((await form.findByRole("alert")).textContent).toContain("11月24日 13:00–17:00 归 曾小满");
  const nearby = await form.findByRole("region", { name: "最近的空位" });
  expect(await found()).toEqual([]);
  await waitFor(() => expect(document.activeElement).toBe(nearby));
  await user.keyboard("{Enter}");
  const tries = () => asked.asked.filter((one) => one.ask === "desks_book").map((one) => one.args);
  expect(tries()).toHaveLength(1);
  await user.click(within(nearby).getByRole("button", { name: /A-01/ }));
  await screen.findByText(/归/, { selector: ".toast span" });
  expect(tries().at(-1)).toEqual({
    desk: 1,
    member: people[0]?.member.member,
    from: at("01:30"),
    until: at("03:30"),
  });
});

test("a booking without a person is not sent", async () => {
  const asked = await openSignedIn(desks, "/desks?desk=1");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "订 A-01" }));
  const form = within(await screen.findByRole("dialog"));
  await user.click(form.getByRole("button", { name: "订" }));
  await form.findByText("先选一位会员");
  expect(asked.asked.some((one) => one.ask === "desks_book")).toBe(false);
});

test("whoever is sent here for a desk stands in the form already", async () => {
  await openSignedIn(desks, "/desks?member=1");
  await screen.findByText("11月24日 周二，给 林芳 找位子");
  expect(within(panel()).getByRole("heading", { name: "A-01" })).toBeDefined();
  fireEvent.keyDown(document.body, { key: "F6" });
  const form = within(await screen.findByRole("dialog"));
  expect(form.getByRole<HTMLInputElement>("combobox").value).toContain("林芳");
});

test("somebody who comes late is checked in; whoever is in already only comes to the desk", async () => {
  const present = {
    now: NOW,
    day: "2026-11-24",
    here: [{ member: 4, name: "顾南", team: null, came_at: NOW, zone: null }],
    visitors: [],
    visits: 1,
    bookings: [],
    due: { loans: [], total: 0, overdue: 0 },
    endings: [],
    events: [],
  };
  const asked = await openSignedIn(
    { ...desks, today_show: present, desks_arrive: { ...waiting, used_at: NOW } },
    "/desks",
  );
  await screen.findByRole("button", { name: /顾南 到了/ });
  fireEvent.keyDown(document.body, { key: "Enter" });
  await screen.findByText(/到了/, { selector: ".toast span" });
  expect(asked.asked.filter((one) => /arrive|check_in/.test(one.ask)).map((one) => one.ask)).toEqual([
    "desks_arrive",
  ]);
});

test("the list tells the same", async () => {
  await openSignedIn(desks, "/desks?view=list");
  const rows = within(await screen.findByRole("table")).getAllByRole("row");
  expect(rows[2]?.textContent).toBe("A-02开放区 A未到顾南09:00–12:00");
  expect(rows[4]?.textContent).toBe("A-04开放区 A已约13:00–17:00 曾小满");
  expect(await found()).toEqual([]);
});

const zh = formats("zh", "Asia/Shanghai");

test("the day is drawn from 08 to 20, longer where something is booked outside", () => {
  const hours = (bookings: Booking[]) => {
    const { from, until } = hoursOf("2026-11-24", bookings, [ms(NOW)], zh);
    return [zh.clock(instant(from)), zh.clock(instant(until))];
  };
  expect(hours([waiting])).toEqual(["08:00", "20:00"]);
  expect(hours([booking(1, "", "12:00", "13:10", false)])).toEqual(["08:00", "22:00"]);
  // Over midnight: to the end of the day, no further.
  expect(hours([{ ...waiting, from: at("13:30"), until: "2026-11-24T17:00:00Z" }])).toEqual([
    "08:00",
    "20:00",
  ]);
});

test("a bar is the share booked in its half hour, ends left out", () => {
  const hours = { from: ms(at("00:00")), until: ms(at("06:00")) };
  const bars = occupancy([waiting, using, coming], 4, hours).map((bar) => bar.share);
  expect(bars).toEqual([0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0.25, 0.25]);
});

test("a booking is offered from the next half hour, until the next one begins", () => {
  expect(instant(nextHalfHour(ms(NOW)))).toBe(at("01:30"));
  expect(instant(nextHalfHour(ms(at("01:30"))))).toBe(at("01:30"));
  const slot = (one: Place, time: string) => {
    const { from, until } = defaultSlot(one, ms(time));
    return [instant(from), instant(until)];
  };
  expect(slot(place(1, "free"), NOW)).toEqual([at("01:30"), at("03:30")]);
  expect(slot(place(4, "promised", coming), at("03:40"))).toEqual([at("04:00"), at("05:00")]);
  expect(slot({ ...place(3, "in_use", using), next: coming }, NOW)).toEqual([at("04:00"), at("05:00")]);
});
