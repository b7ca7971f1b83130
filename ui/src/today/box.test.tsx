import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found as broken, openSignedIn, scan } from "../../tests/desk";
import { bookingsNow, event, found, people } from "../../tests/fake";
import { receiptOf } from "../../tests/till";
import type { BookingProposal, Decided, Desk, Everything, ItemCard, Thing } from "../ipc/generated";

const box = () => screen.getByRole("combobox", { name: "扫码，或找人" });

const desk: Desk = {
  desk: 3,
  desk_no: "小会议室",
  kind: "room",
  zone: 1,
  zone_name: "二楼",
  capacity: 6,
  note: "",
  from_on: "2025-01-01",
  to_on: null,
  spot: { x: 0, y: 0, w: 4, h: 4 },
  places: 1,
  part_of: null,
  equipment: [],
};
const place = { desk, state: "free" as const, booking: null, next: null, assigned: null, taken: 0 };
const booking = {
  ...(bookingsNow[1] as NonNullable<(typeof bookingsNow)[1]>),
  desk: 7,
  from: "2026-11-25T06:00:00Z",
  until: "2026-11-25T08:00:00Z",
};
const place = { desk, state: "free" as const, booking: null, next: null, assigned: null, closed: null };
const card: ItemCard = {
  item: { item: 5, item_no: "IT-0031", name: "示波器", model: "示波器" },
  code: "LB7Q4X83F2KM9",
  place: { code: "free", values: {} },
};
const things: Thing[] = [
  { code: "desk", values: { place } },
  { code: "item", values: { card } },
  { code: "event", values: { event } },
];
const everything = (text: string) => found(text, people.slice(0, 2), ...things);

const proposal: BookingProposal = {
  day: "2036-11-25",
  span: { from: "2036-11-25T06:00:00Z", until: "2036-11-25T08:00:00Z" },
  desks: [{ desk, taken: null }],
  members: people.slice(0, 2),
  unclear: [{ code: "afternoon", values: {} }],
};
const line = (text: string): Everything => ({ text, proposal, groups: [] });

const chosen = () =>
  screen.getAllByRole("option").find((one) => one.getAttribute("aria-selected") === "true");

test("every kind has its group; the arrows walk through all of them, Tab from group to group", async () => {
  await openSignedIn({ search_find: ({ text }) => everything(text) });
  const user = userEvent.setup();
  await user.type(box(), "s");
  const list = await screen.findByRole("listbox", { name: "找到的" });
  const groups = within(list)
    .getAllByRole("group")
    .map((group) => group.getAttribute("aria-label"));
  expect(groups).toEqual(["人", "工位与房间", "物品", "活动"]);
  const order = [];
  for (let n = 0; n < 6; n++) {
    order.push(chosen()?.textContent);
    await user.keyboard("{ArrowDown}");
  }
  expect(order.map((row) => row?.slice(0, 2))).toEqual(["林芳", "周启", "小会", "示波", "专利", "林芳"]);
  await user.keyboard("{ArrowUp}{Tab}");
  expect(chosen()?.textContent).toMatch(/小会议室.*空/);
  expect(document.activeElement).toBe(box());
  expect(await broken()).toEqual([]);
});

test("what was typed is underlined", async () => {
  await openSignedIn();
  await userEvent.type(box(), "芳");
  const option = await screen.findByRole("option", { name: /林芳/ });
  expect(option.querySelector("u")?.textContent).toBe("芳");
});

test.each([
  [0, "#/members/1"],
  [2, "#/desks?desk=3"],
  [3, "#/lending?item=IT-0031"],
  [4, "#/events/1"],
])("Enter on row %i opens %s", async (row, hash) => {
  await openSignedIn({ search_find: ({ text }) => everything(text) });
  const user = userEvent.setup();
  await user.type(box(), "s");
  await screen.findAllByRole("option");
  await user.keyboard(`${"{ArrowDown}".repeat(row)}{Enter}`);
  await waitFor(() => expect(window.location.hash).toBe(hash));
});

test("a line of words is a booking: shown with what is unclear, and opened in the form, never booked", async () => {
  const deskNow = { ...place, booking: null };
  const fake = await openSignedIn({
    search_find: ({ text }) => line(text),
    desks_plan: { at: "2036-11-25T06:00:00Z", day: "2036-11-25", places: [deskNow] },
    desks_on: { bookings: [] },
  });
  const user = userEvent.setup();
  fireEvent.change(box(), { target: { value: "明天 2-4 小会 人" } });
  const options = await screen.findAllByRole("option");
  expect(options.map((one) => one.textContent)).toEqual(
    [
      "订 小会议室11月25日周二 14:00–16:00 林芳看 1 项",
      "订 小会议室11月25日周二 14:00–16:00 周启明看 1 项",
    ].map((text) => expect.stringMatching(text.replace("日周", "日 ?周"))),
  );
  expect(screen.getByText("按下午算")).toBeTruthy();
  expect(await broken()).toEqual([]);
  await user.keyboard("{ArrowDown}{Enter}");
  const form = await screen.findByRole("dialog");
  expect(within(form).getByRole<HTMLInputElement>("combobox").value).toMatch(/周启明/);
  expect(within(form).getAllByDisplayValue("14:00")).toHaveLength(1);
  expect(within(form).getAllByDisplayValue("16:00")).toHaveLength(1);
  expect(fake.asked.some((one) => one.ask === "desks_book")).toBe(false);
});

test("a line for a time that is over goes to the plan and opens no form", async () => {
  const over = { from: "2016-11-25T06:00:00Z", until: "2016-11-25T08:00:00Z" };
  const unclear = [{ code: "past" as const, values: { until: over.until } }];
  await openSignedIn({
    search_find: ({ text }) => ({ text, groups: [], proposal: { ...proposal, span: over, unclear } }),
  });
  const user = userEvent.setup();
  fireEvent.change(box(), { target: { value: "昨天 2-4" } });
  await screen.findAllByRole("option");
  expect(screen.getByText(/已经过了/)).toBeTruthy();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(window.location.hash).toBe("#/desks?desk=3&member=1"));
});

test("an Enter that comes before the answer waits for it, and opens what belongs to the words", async () => {
  await openSignedIn({
    search_find: ({ text }) =>
      found(
        text,
        people.filter((row) => row.member.name === text),
      ),
  });
  fireEvent.change(box(), { target: { value: "周启明" } });
  fireEvent.keyDown(box(), { key: "Enter" });
  await waitFor(() => expect(window.location.hash).toBe("#/members/2"));
});

test.each(["/", "/members", "/desks", "/lending", "/events", "/vouchers", "/settings"])(
  "Ctrl K goes to the box on %s",
  async (path) => {
    await openSignedIn({}, path);
    await screen.findByRole("combobox", { name: "扫码，或找人" });
    (document.activeElement as HTMLElement | null)?.blur();
    fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    expect(document.activeElement).toBe(box());
  },
);

test.each<[string, Decided, string]>([
  [
    "a label of a thing in the house starts lending",
    { code: "label", values: { item: card } },
    "#/lending?lend=IT-0031",
  ],
  [
    "an invoice that is kept is shown",
    {
      code: "invoice",
      values: { number: "26440000000012345678", total: 127200, voucher: { voucher: 7 } as never },
    },
    "#/vouchers/7",
  ],
  [
    "an invoice that is not kept goes to the heap",
    { code: "invoice", values: { number: "26440000000012345678", total: 127200, voucher: null } },
    "#/vouchers/import?scanned=26440000000012345678",
  ],
  [
    "a booking's number opens its desk at its time",
    { code: "booking", values: { booking } },
    "#/desks?desk=7&at=2026-11-25T06%3A00%3A00Z",
  ],
  [
    "a receipt's number opens it",
    { code: "receipt", values: { receipt: receiptOf({ receipt: 12 }) } },
    "#/till/ledger?receipt=12",
  ],
  [
    "a signup's number opens its event",
    { code: "signup", values: { event: { event: 3 } as never, member: people[0]?.member as never } },
    "#/events/3",
  ],
])("a scan on any screen decides: %s", async (_, decided, hash) => {
  const fake = await openSignedIn({ search_decide: decided }, "/members");
  await screen.findByRole("combobox", { name: "扫码，或找人" });
  scan("LB7Q4X83F2KM9");
  await waitFor(() => expect(window.location.hash).toBe(hash));
  expect(fake.asked.some((one) => one.ask === "checkin_scan")).toBe(false);
});

test("a staff badge that was typed changes the user, and is no scan of the door", async () => {
  const fake = await openSignedIn(
    {
      search_decide: { code: "staff", values: { badge: "ST7Q4X83F2KM9" } },
      search_find: ({ text }) => found(text, []),
      users_switch: { user: 2, name: "沈知夏", role: "helper" },
    },
    "/members",
  );
  await userEvent.type(box(), "ST7Q4X83F2KM9");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(fake.asked.some((one) => one.ask === "users_switch")).toBe(true));
  expect(fake.asked.some((one) => one.ask === "checkin_scan")).toBe(false);
});

test("two scans of two kinds are decided in their order", async () => {
  const fake = await openSignedIn({}, "/members");
  await screen.findByRole("combobox", { name: "扫码，或找人" });
  scan("FD7Q4X83F2KM9");
  scan("ZZZZ-0000-83F2");
  await screen.findByText("没有这个码");
  const asked = fake.asked.filter((one) => one.ask === "search_decide" || one.ask === "checkin_scan");
  expect(asked.map((one) => [one.ask, (one.args as { code: string }).code])).toEqual([
    ["search_decide", "FD7Q4X83F2KM9"],
    ["checkin_scan", "FD7Q4X83F2KM9"],
    ["search_decide", "ZZZZ-0000-83F2"],
    ["checkin_scan", "ZZZZ-0000-83F2"],
  ]);
});

test("today's booking and its person are told apart", async () => {
  const booking = bookingsNow[1] as NonNullable<(typeof bookingsNow)[1]>;
  await openSignedIn({
    search_find: ({ text }) => found(text, people.slice(0, 1), { code: "booking", values: { booking } }),
  });
  await userEvent.type(box(), "林");
  expect((await screen.findAllByRole("option")).at(-1)?.textContent).toMatch(/^林芳A-07 .*09:00–12:00已到/);
});
