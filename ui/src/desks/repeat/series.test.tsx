import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { found, openSignedIn } from "../../../tests/desk";
import { bookingsNow, type Fake, people } from "../../../tests/fake";
import type { BookingHit, Desk, Forecast, FreeDesk, Occurrence, SeriesCard } from "../../ipc/generated";

const NOW = "2026-11-24T01:14:00Z";

beforeEach(() => vi.setSystemTime(NOW));
afterEach(() => vi.useRealTimers());

const desk = (id: number): Desk => ({
  desk: id,
  desk_no: `A-0${id}`,
  kind: "desk",
  zone: 1,
  zone_name: "开放区 A",
  capacity: 1,
  note: "",
  from_on: "2024-01-01",
  to_on: null,
  spot: { x: id * 14, y: 0, w: 12, h: 10 },
  places: 1,
  part_of: null,
  equipment: [],
});
const free = (id: number): FreeDesk => ({ desk: desk(id), free_until: null });
const booking = bookingsNow[0] as NonNullable<(typeof bookingsNow)[0]>;

const occurrence = (nth: number, on: string, taken: boolean): Occurrence => ({
  nth,
  on,
  desk: 1,
  desk_no: "A-01",
  from: `${on}T01:00:00Z`,
  until: `${on}T03:00:00Z`,
  conflict: taken
    ? {
        code: "desk_taken",
        values: { desk: "A-01", by: "曾小满", from: `${on}T01:30:00Z`, until: `${on}T02:30:00Z` },
      }
    : null,
  nearest: taken ? [free(2), free(3)] : [],
});

const forecast = (instead: number): Forecast => {
  const occurrences = [
    occurrence(1, "2026-11-24", false),
    occurrence(2, "2026-12-01", instead === 0),
    occurrence(3, "2026-12-08", true),
  ];
  const in_conflict = occurrences.filter((one) => one.conflict).length;
  return { occurrences, free: 3 - in_conflict, in_conflict, closed: [], calendar_missing: [2027] };
};

const card: SeriesCard = {
  series: 1,
  series_no: "SR-00001",
  member: 1,
  name: "林芳",
  rule: { rule: "weekly", first: "2026-11-24", every: 1, on: ["tuesday"], until: { end: "times", times: 3 } },
  times: { from: "09:00", until: "11:00" },
  closed_days: "skip",
  booked_at: "2026-11-20T01:00:00Z",
  bookings: [
    {
      ...booking,
      booking: 31,
      series: 1,
      from: "2026-12-01T01:00:00Z",
      until: "2026-12-01T03:00:00Z",
      used_at: null,
    },
    {
      ...booking,
      booking: 32,
      series: 1,
      from: "2026-12-08T01:00:00Z",
      until: "2026-12-08T03:00:00Z",
      used_at: null,
    },
  ],
  skips: [],
};

const place = {
  desk: desk(1),
  state: "free" as const,
  booking: null,
  next: null,
  assigned: null,
  closed: null,
  taken: 0,
};
const desks: Fake = {
  desks_plan: { at: "2026-11-24T01:14:00Z", day: "2026-11-24", places: [place] },
  desks_on: { bookings: [] },
  desks_list: { desks: [desk(1), desk(2), desk(3)] },
  members_find: { members: people.slice(0, 1) },
  series_preview: ({ instead }) => forecast(instead?.length ?? 0),
  series_book: card,
  series_show: card,
};

/** Opens what stands under that digit of the desk's menu. */
async function openMore(digit: string, title: string) {
  await screen.findByRole("heading", { name: "A-01" });
  fireEvent.keyDown(document.body, { key: "k", code: "KeyK" });
  await screen.findByRole("dialog", { name: "A-01：更多" });
  fireEvent.keyDown(document.body, { key: digit, code: `Digit${digit}` });
  return within(await screen.findByRole("dialog", { name: title }));
}

test("conflicts stand first, by date, each with its ways out, and the button counts", async () => {
  const asked = await openSignedIn(desks, "/desks?desk=1");
  const user = userEvent.setup();
  const form = await openMore("1", "重复预约 A-01");
  await user.type(form.getByRole("combobox", { name: "会员" }), "lin");
  await user.click(await form.findByRole("option", { name: /林芳/ }));
  expect(await form.findByText("2 次冲突")).toBeDefined();
  expect(form.getAllByText(/归 曾小满|曾小满/).length).toBeGreaterThan(0);
  expect(form.getByText(/没有 2027 年的放假安排/)).toBeDefined();
  expect(form.getByRole("button", { name: "跳过这 2 次，订 1 次" })).toBeDefined();
  expect(await found()).toEqual([]);
  // The digits are the first conflict's.
  (document.activeElement as HTMLElement).blur();
  fireEvent.keyDown(document.body, { key: "1", code: "Digit1" });
  const book = await form.findByRole("button", { name: "跳过这 1 次，订 2 次" });
  await waitFor(() => expect(book.hasAttribute("disabled")).toBe(false));
  await user.click(book);
  await screen.findByText(/SR-00001/);
  const sent = asked.asked.find((one) => one.ask === "series_book")?.args;
  expect(sent).toMatchObject({
    in_conflict: "skip",
    instead: [{ on: "2026-12-01", desk: 1, other: 2 }],
    plan: { member: 1, desks: [1], rule: { rule: "weekly", on: ["tuesday"], every: 1 } },
  });
});

test("a form that is not whole books nothing", async () => {
  const asked = await openSignedIn(desks, "/desks?desk=1");
  const form = await openMore("1", "重复预约 A-01");
  await userEvent.setup().click(form.getByRole("button", { name: "订 0 次" }));
  expect(await form.findByText("先选一位会员")).toBeDefined();
  expect(asked.asked.some((one) => one.ask === "series_book" || one.ask === "series_preview")).toBe(false);
});

test("a series is shown with its dates, and one key cancels this, later or all", async () => {
  const held = {
    ...place,
    state: "in_use" as const,
    booking: { ...booking, desk: 1, desk_no: "A-01", series: 1 },
  };
  const asked = await openSignedIn(
    {
      ...desks,
      desks_plan: { at: "2026-11-24T01:14:00Z", day: "2026-11-24", places: [held] },
      series_cancel: card,
    },
    "/desks?desk=1",
  );
  const user = userEvent.setup();
  await screen.findByRole("heading", { name: "A-01" });
  fireEvent.keyDown(document.body, { key: "r", code: "KeyR" });
  const dialog = within(await screen.findByRole("dialog", { name: "SR-00001" }));
  expect(await dialog.findByText("每周二 09:00–11:00")).toBeDefined();
  fireEvent.keyDown(document.body, { key: "x", code: "KeyX" });
  const cancel = within(await screen.findByRole("dialog", { name: /取消 12月1日/ }));
  await user.click(cancel.getByRole("radio", { name: "这次和以后的" }));
  await user.type(cancel.getByLabelText("理由"), "项目结束{Enter}");
  await waitFor(() =>
    expect(asked.asked.find((one) => one.ask === "series_cancel")?.args).toEqual({
      booking: 31,
      reach: "later",
      reason: "项目结束",
    }),
  );
});

test("nothing is closed before every booking that it hits has a choice", async () => {
  const hit = (id: number): BookingHit => ({
    booking: { ...booking, booking: id, desk_no: "A-01" },
    in_use: false,
    nearest: [free(2)],
  });
  const asked = await openSignedIn(
    {
      ...desks,
      desks_closures: { closures: [] },
      desks_closure_hits: { desk_nos: ["A-01"], hits: [hit(41), hit(42)] },
      desks_close: {
        closure: 1,
        scope: "desks",
        zone_name: null,
        desk_nos: ["A-01"],
        from: "2026-11-24T02:00:00Z",
        until: "2026-11-24T10:00:00Z",
        planned_until: "2026-11-24T10:00:00Z",
        reason: "换灯管",
        closed_at: "2026-11-24T01:14:00Z",
        lifted_at: null,
      },
    },
    "/desks?desk=1",
  );
  const user = userEvent.setup();
  await (await openMore("2", "停用")).findByText("现在和以后都没有停用。");
  (document.activeElement as HTMLElement).blur();
  fireEvent.keyDown(document.body, { key: "n", code: "KeyN" });
  const form = within(await screen.findByRole("dialog", { name: "停用一段时间" }));
  await user.type(form.getByLabelText("原因"), "换灯管");
  expect(await form.findByText("碰到 2 个预约")).toBeDefined();
  const close = form.getByRole("button", { name: "停用" });
  expect(close.hasAttribute("disabled")).toBe(true);
  expect(await found()).toEqual([]);
  (document.activeElement as HTMLElement).blur();
  // Keep the first, move the second: the digits go on to whichever has no choice.
  fireEvent.keyDown(document.body, { key: "1", code: "Digit1" });
  await form.findByText("还有 1 个没选");
  fireEvent.keyDown(document.body, { key: "2", code: "Digit2" });
  await waitFor(() => expect(close.hasAttribute("disabled")).toBe(false));
  await user.click(close);
  await waitFor(() =>
    expect(asked.asked.find((one) => one.ask === "desks_close")?.args).toMatchObject({
      scope: { scope: "desks", desks: [1] },
      reason: "换灯管",
      choices: [
        { booking: 41, way: { way: "keep" } },
        { booking: 42, way: { way: "move", desk: 2 } },
      ],
    }),
  );
});

test("skipped dates that are free again are offered on Today", async () => {
  const skip = {
    skip: 5,
    series: 1,
    series_no: "SR-00001",
    member: 1,
    name: "林芳",
    desk: 1,
    desk_no: "A-01",
    from: "2026-12-01T01:00:00Z",
    until: "2026-12-01T03:00:00Z",
    refusal: { code: "series_empty" as const, values: {} },
    booking: null,
    dropped_at: null,
  };
  const asked = await openSignedIn({
    series_skipped: { skips: [skip] },
    series_add_skipped: { bookings: [booking] },
  });
  const user = userEvent.setup();
  await screen.findByText("重复预约里跳过的 1 次现在空了");
  await user.click(screen.getByRole("button", { name: "看是哪几次" }));
  const dialog = within(await screen.findByRole("dialog", { name: "重复预约里跳过的日子" }));
  await user.click(dialog.getByRole("button", { name: "补订" }));
  await waitFor(() =>
    expect(asked.asked.find((one) => one.ask === "series_add_skipped")?.args).toEqual({ skips: [5] }),
  );
});
