import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn, scan } from "../../tests/desk";
import { type Fake, people, Refusing } from "../../tests/fake";
import type { Arrival, Event, EventCard, Guest, Signup } from "../ipc/generated";

/** Under way for years, so that no clock decides this test. */
const salon: Event = {
  event: 1,
  session: 1,
  event_no: "E-0001",
  title: "专利怎么写：第 11 期沙龙",
  kind: "salon",
  role: "host",
  place: "路演厅",
  capacity: 2,
  span: { from: "2020-01-01T01:00:00Z", until: "2099-01-01T01:00:00Z" },
  announced_at: "2019-12-01T01:00:00Z",
  cancelled: null,
  held_at: null,
  headcount: null,
  counts: { signed_up: 2, waiting: 1, signed_in: 0, walk_ins: 0, free: 0 },
};

const guests: Guest[] = people.slice(0, 4).map(({ member, team }) => ({
  member: member.member,
  name: member.name,
  mobile: member.mobile,
  team,
}));
const guest = (at: number): Guest => guests[at] ?? { member: 0, name: "", mobile: "", team: null };

const signup = (at: number, waiting: number | null): Signup => ({
  signup: at + 1,
  guest: guest(at),
  signed_up_at: "2026-11-20T01:00:00Z",
  seated_at: waiting === null ? "2026-11-20T01:00:00Z" : null,
  waiting,
});

const card: EventCard = {
  event: salon,
  signups: [signup(0, null), signup(1, null), signup(2, 1)],
  attendances: [],
  withdrawn: 0,
};

const arrival = (over: Partial<Arrival> = {}): Arrival => ({
  guest: guest(0),
  at: "2026-11-24T01:14:00Z",
  entry: "signed_up",
  again: false,
  event: salon,
  ...over,
});

const full = () => {
  const values = { name: "顾南", title: salon.title, capacity: 2, waiting: null };
  throw new Refusing({ code: "event_full", values });
};

const evening: Fake = {
  events_list: { events: [salon], total: 1, to_confirm: 2 },
  events_show: card,
  events_scan: ({ code }) => (code === "FD7Q4X83F2KM9" ? arrival() : full()),
  events_sign_in: () => arrival({ guest: guest(3), entry: "over_capacity" }),
  events_sign_up: () => ({ signup: signup(3, 2), event: salon }),
  events_withdraw: () => ({ guest: guest(0), moved_up: guest(2), event: salon }),
};

test("the list says how full an event is and what still waits for a confirmation", async () => {
  await openSignedIn(evening, "/events");
  const table = await screen.findByRole("table", { name: "活动" });
  expect(within(table).getByText("2 / 2")).toBeTruthy();
  expect(screen.getByText("待确认 2 场")).toBeTruthy();
  expect(await found()).toEqual([]);
});

test("the list of people stands in order, the waiting ones after the seats", async () => {
  await openSignedIn(evening, "/events/1");
  const table = await screen.findByRole("table", { name: "名单" });
  const rows = within(table).getAllByRole("row").slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/林芳.*有座/),
    expect.stringMatching(/周启明.*有座/),
    expect.stringMatching(/曾小满.*候补第 1/),
  ]);
  expect(await found()).toEqual([]);
});

test("without a seat the desk says the place on the waiting list", async () => {
  const desk = await openSignedIn(evening, "/events/1");
  await userEvent.click(await screen.findByRole("button", { name: "报名" }));
  await userEvent.type(await screen.findByLabelText("会员"), "顾南");
  await screen.findByRole("option");
  await userEvent.keyboard("{Enter}{Enter}");
  await screen.findByText(/排在候补第 2/);
  const asked = desk.asked.find((one) => one.ask === "events_sign_up");
  expect(asked?.args).toEqual({ event: 1, member: 4 });
});

test("taking a signup back is asked, and says who moved up and must be told", async () => {
  const desk = await openSignedIn(evening, "/events/1");
  await userEvent.click(await screen.findByRole("button", { name: "林芳" }));
  await userEvent.click(await screen.findByRole("button", { name: "退出报名" }));
  expect(desk.asked.some((one) => one.ask === "events_withdraw")).toBe(false);
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "退出报名" }));
  await screen.findByText(/曾小满 递补，请告诉本人 13900001003/);
});

test("at the door a scan is one big answer, and a second one is told as such", async () => {
  const desk = await openSignedIn(evening, "/events/1/door");
  await screen.findByText("等着扫码");
  scan("FD7Q4X83F2KM9");
  const slab = await screen.findByText("已签到", { selector: ".outcome-verdict" });
  expect(slab.closest(".outcome")?.textContent).toContain("林芳");
  desk.answers.events_scan = arrival({ again: true });
  scan("FD7Q4X83F2KM9");
  await screen.findByText(/没有再记一次/);
  expect(await found()).toEqual([]);
});

test("a full event says no with who it is; F10 lets a supervisor answer for them", async () => {
  const desk = await openSignedIn(evening, "/events/1/door");
  await screen.findByText("等着扫码");
  scan("FDAAAAAAAAAAA");
  const slab = await screen.findByRole("alert");
  expect(slab.textContent).toContain("顾南");
  expect(slab.textContent).toContain("名额已满");
  fireEvent.keyDown(document.body, { key: "F10" });
  desk.answers.events_scan = arrival({ guest: guest(3), entry: "over_capacity" });
  await screen.findByRole("option", { name: "He Ruoxi，负责人" });
  await userEvent.type(screen.getByLabelText("PIN"), "246810");
  await userEvent.type(screen.getByLabelText("理由"), "加一把椅子{Enter}");
  await screen.findByText("已放行");
  const released = desk.asked.filter((one) => one.ask === "events_scan").at(-1);
  expect(released?.override).toEqual({ by: "He Ruoxi", pin: "246810", reason: "加一把椅子" });
});

test("without a card a name at the door signs in by hand", async () => {
  const desk = await openSignedIn(evening, "/events/1/door");
  await userEvent.type(await screen.findByRole("combobox"), "顾南");
  await screen.findByRole("option");
  await userEvent.keyboard("{Enter}");
  await waitFor(() =>
    expect(desk.asked.find((one) => one.ask === "events_sign_in")?.args).toEqual({ event: 1, member: 4 }),
  );
});
