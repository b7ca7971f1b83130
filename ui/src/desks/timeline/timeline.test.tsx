import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { found, openSignedIn } from "../../../tests/desk";
import { type Fake, Refusing } from "../../../tests/fake";
import type { Booking, Desk, Timeline } from "../../ipc/generated";
import { formats } from "../../shared/dates";
import { ms } from "../day";
import { hitsOf, rowed, slid, stretched } from "./proposal";
import { daysOf, momentAt, moved, scaleOf, shareOf, turned } from "./scale";

const NOW = "2026-11-24T01:14:00Z";
const at = (utc: string) => `2026-11-24T${utc}:00Z`;

const desk = (id: number, desk_no: string, kind: Desk["kind"]): Desk => ({
  desk: id,
  desk_no,
  kind,
  zone: 1,
  zone_name: "开放区 A",
  capacity: kind === "room" ? 8 : 1,
  note: "",
  from_on: "2024-01-01",
  to_on: null,
  spot: { x: id * 6, y: 0, w: 5, h: 4 },
  places: 1,
  part_of: null,
  equipment: [],
});

const booking = (id: number, on: Desk, name: string, from: string, until: string): Booking => ({
  booking: id,
  booking_no: `BK-0000${id}`,
  desk: on.desk,
  desk_no: on.desk_no,
  member: id,
  name,
  team: null,
  from: at(from),
  until: at(until),
  planned_until: at(until),
  booked_at: at("00:00"),
  used_at: null,
  left_at: null,
  cancelled_at: null,
  cancel_reason: null,
  offer_until: null,
  unit: "free",
  price: null,
  pending_since: null,
  approved_at: null,
  refused_at: null,
  no_show_at: null,
  reseats: null,
  in_spite_because: null,
  series: null,
  apart_at: null,
});

const room = desk(9, "小会议室", "room");
const [first, second] = [desk(1, "A-01", "desk"), desk(2, "A-02", "desk")];
const held = booking(1, room, "林芳", "02:00", "03:00");
const other = booking(2, first, "周启明", "03:00", "04:00");
const timeline: Timeline = {
  span: { from: "2026-11-23T16:00:00Z", until: "2026-11-24T16:00:00Z" },
  desks: [first, second, room],
  bookings: [held, other],
  assignments: [],
  closed: [],
};
const desks: Fake = { desks_timeline: timeline };

beforeEach(() => vi.setSystemTime(NOW));
afterEach(() => vi.useRealTimers());

const press = (key: string, more = {}) => fireEvent.keyDown(document.body, { key, ...more });
const lone = (key: string) => press(key.toLowerCase(), { code: `Key${key}` });
const panel = () => screen.getByRole("complementary");
const title = async (name: string) =>
  await within(await screen.findByRole("complementary")).findByRole("heading", { name });

async function open(more: Fake = {}) {
  const asked = await openSignedIn({ ...desks, ...more }, "/desks?view=timeline");
  await title("小会议室");
  return asked;
}

test("every promise stands in its row, and nothing is wrong for a reader", async () => {
  await open();
  const row = screen.getByRole("row", { name: /A-01/ });
  expect(row.textContent).toContain("周启明");
  expect(screen.getByRole("row", { name: /开放区 A/ }).textContent).toContain("2 张，空 1 张");
  expect(await found()).toEqual([]);
});

test("arrows choose row and time, Shift lengthens, and Enter books that slot", async () => {
  await open();
  press("ArrowDown");
  press("ArrowDown");
  await title("A-02");
  press("ArrowRight");
  press("ArrowRight", { shiftKey: true });
  fireEvent.click(await screen.findByRole("button", { name: /订 09:30–10:45/ }));
  expect(await screen.findByRole("dialog", { name: /A-02/ })).toBeDefined();
});

test("a booking is picked up, moved by arrows and put down by Enter", async () => {
  const asked = await open({ desks_move: (args) => ({ ...held, ...args, desk_no: "A-02" }) });
  // From 09:15 to 10:00, where it begins.
  for (let n = 0; n < 3; n++) press("ArrowRight");
  await title("林芳");
  lone("M");
  await screen.findByText("按方向键挪到别处。");
  press("ArrowDown");
  press("ArrowDown");
  press("ArrowRight");
  expect(await screen.findByText("这段时间没人订")).toBeDefined();
  press("ArrowRight", { shiftKey: true });
  press("Enter");
  await screen.findByText(/改到/, { selector: ".toast *" });
  expect(asked.asked.find(({ ask }) => ask === "desks_move")?.args).toEqual({
    booking: 1,
    desk: 2,
    from: at("02:15"),
    until: at("03:30"),
  });
});

test("what it would hit is told by whose it is and until when, before it is put down and after a refusal", async () => {
  await open({
    desks_move: () => {
      throw new Refusing({
        code: "desk_taken",
        values: { desk: "A-01", by: "周启明", from: at("03:00"), until: at("04:00") },
      });
    },
  });
  for (let n = 0; n < 3; n++) press("ArrowRight");
  await title("林芳");
  lone("M");
  await screen.findByText("按方向键挪到别处。");
  press("ArrowDown");
  press("ArrowRight");
  expect(await screen.findByText("会碰到 1 个预约")).toBeDefined();
  expect(panel().textContent).toMatch(/周启明\s+11:00–12:00/);
  press("Enter");
  await waitFor(() => expect(panel().textContent).toContain("11月24日 11:00–12:00 归 周启明"));
  // Esc leaves it where it was.
  press("Escape");
  await waitFor(() => expect(screen.queryByText(/会碰到/)).toBeNull());
});

test("what is free at a time is listed, and a digit goes there", async () => {
  const asked = await open({
    desks_openings: {
      openings: [
        { desk: second, from: at("01:15"), free_until: null },
        { desk: first, from: at("04:00"), free_until: null },
      ],
    },
  });
  lone("V");
  expect((await screen.findByRole("button", { name: /A-01/ })).textContent).toContain("12:00 起空");
  expect(asked.asked.find(({ ask }) => ask === "desks_openings")?.args).toEqual({
    from: at("01:15"),
    minutes: 60,
  });
  press("2", { code: "Digit2" });
  await waitFor(() => expect(screen.queryByRole("heading", { name: "什么时候、多久" })).toBeNull());
  await title("A-01");
});

describe("the scale", () => {
  const f = formats("zh", "Asia/Shanghai");
  const day = scaleOf("2026-11-24", "day", [], f);
  const week = scaleOf("2026-11-24", "week", [], f);

  test("shows a day from eight to eight, a week from Monday, and the days of a month", () => {
    expect([shareOf(ms(at("00:00")), day), shareOf(ms(at("06:00")), day)]).toEqual([0, 0.5]);
    expect(daysOf("2026-11-24", "week")).toEqual(expect.arrayContaining(["2026-11-23", "2026-11-29"]));
    expect(daysOf("2026-02-10", "month").at(-1)).toBe("2026-02-28");
    expect([turned("2026-01-31", "month", 1), turned("2026-01-01", "month", -1)]).toEqual([
      "2026-02-01",
      "2025-12-01",
    ]);
  });

  test("comes back to the moment that it drew, on the nearest step", () => {
    expect(momentAt(shareOf(ms(at("02:50")), day), day)).toBe(ms(at("02:45")));
    expect(momentAt(1, day)).toBe(ms(at("12:00")));
    expect(momentAt(-1, week)).toBe(ms("2026-11-23T00:00:00Z"));
  });

  test("steps over the night, and stays inside", () => {
    expect(moved(ms("2026-11-23T11:00:00Z"), 2, week)).toBe(ms("2026-11-24T01:00:00Z"));
    expect(moved(ms(at("00:00")), -1, day)).toBe(ms(at("00:00")));
  });

  test("a proposal slides and stretches, and never below one step", () => {
    const slot = { desk: 1, from: ms(at("03:00")), until: ms(at("03:15")) };
    expect(slid(slot, 1, day)).toEqual({ desk: 1, from: ms(at("03:15")), until: ms(at("03:30")) });
    expect(stretched(slot, -1, day)).toEqual(slot);
    expect(rowed(slot, -5, [first, second]).desk).toBe(1);
    expect(hitsOf(slot, [held, other])).toEqual([other]);
    expect(hitsOf({ ...slot, moving: other }, [held, other])).toEqual([]);
  });
});
