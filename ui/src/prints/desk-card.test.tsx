/** The desk card tells how many keys an act takes; here the acts are done and the keys counted. */
import { readFileSync } from "node:fs";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { openSignedIn, scan } from "../../tests/desk";
import { type Fake, listed } from "../../tests/fake";
import type { Desk, ItemCard, Loan } from "../ipc/generated";

const BADGE = "FD7Q4X83F2KM9";
const LABEL = "LBZZZZZZZZZZ0";

const source = readFileSync("../src-tauri/core/src/prints/desk_card.rs", "utf8");
const acts = source.slice(source.indexOf("const ACTS"));

/** What the card says of an act, by its English name. */
function onTheCard(what: string): number {
  const act = acts.slice(acts.indexOf(`"${what}"`));
  return Number(/keys: (\d+)/.exec(act)?.[1]);
}

let pressed = 0;
beforeEach(() => {
  pressed = 0;
});

async function press(...keys: string[]) {
  for (const key of keys) {
    pressed += 1;
    await userEvent.keyboard(key);
  }
}

const desk: Desk = {
  desk: 1,
  desk_no: "A-01",
  kind: "desk",
  zone: 1,
  zone_name: "开放区 A",
  capacity: 1,
  note: "",
  from_on: "2024-01-01",
  to_on: null,
  spot: { x: 0, y: 0, w: 12, h: 10 },
  places: 1,
  part_of: null,
  equipment: [],
};
const item = { item: 1, item_no: "IT-0031", name: "示波器", model: "示波器" };
const loan: Loan = {
  loan: 1,
  item,
  member: 1,
  name: "林芳",
  team: null,
  lent_at: "2026-11-24T01:14:00Z",
  due_at: "2026-11-24T10:00:00Z",
  returned_at: null,
  note_out: "",
  note_back: null,
  standing: { code: "running", values: {} },
};
const shelf = (place: ItemCard["place"]): Fake => {
  const card: ItemCard = { item, code: LABEL, place };
  return {
    lending_items: { items: [card], counts: { all: 1, free: 1, out: 0, overdue: 0, retired: 0 } },
    lending_find: { code: "item", values: { item: card } },
    lending_label: { item, code: LABEL, qr: ["#.", ".#"] },
    lending_lend: { loan, late_loans: 0 },
    lending_take_back: { loan: { ...loan, returned_at: "2026-11-24T02:00:00Z" }, warnings: [] },
  };
};

const done = (fake: { asked: { ask: string }[] }, name: string) =>
  waitFor(() => expect(fake.asked.some(({ ask }) => ask === name)).toBe(true));
const inTheBox = () => waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("combobox"));
const scannedIn = async () => {
  scan(BADGE);
  await screen.findByText(/协议至/);
};

test("without a badge: the tail of the mobile and F5", async () => {
  const fake = await openSignedIn();
  await inTheBox();
  await press("1", "0", "0", "1");
  await screen.findByRole("complementary", { name: "林芳" });
  await press("{F5}");
  await done(fake, "checkin_check_out");
  expect(pressed).toBe(onTheCard("No badge at hand"));
});

test("a desk is booked from the scan", async () => {
  const plan = {
    at: "2026-11-24T01:14:00Z",
    day: "2026-11-24",
    places: [{ desk, state: "free" as const, booking: null, next: null, assigned: null, closed: null, taken: 0 }],
  };
  const fake = await openSignedIn({
    desks_plan: plan,
    desks_on: { bookings: [] },
    desks_book: ({ member, from, until }) => ({
      booking: 1,
      booking_no: "BK-00001",
      desk: 1,
      desk_no: "A-01",
      member,
      name: "林芳",
      team: null,
      from,
      until,
      planned_until: until,
      booked_at: "2026-11-24T01:14:00Z",
      used_at: null,
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
    }),
  });
  await inTheBox();
  await scannedIn();
  await press("{F6}");
  await screen.findByRole("button", { name: /订 A-01/ });
  await press("{Enter}");
  await screen.findByRole("dialog");
  await press("{Enter}");
  await done(fake, "desks_book");
  expect(pressed).toBe(onTheCard("Book a desk"));
});

test("a thing is lent from the scan", async () => {
  const fake = await openSignedIn(shelf({ code: "free", values: {} }));
  await inTheBox();
  await scannedIn();
  await press("{F7}");
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("会员").value).toBe("林芳 M-0001"));
  scan(LABEL);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("物品").value).toBe("示波器 IT-0031"));
  await press("{Enter}");
  await done(fake, "lending_lend");
  expect(pressed).toBe(onTheCard("Lend"));
});

test("a thing is taken back by its scan", async () => {
  const fake = await openSignedIn(shelf({ code: "out", values: { loan } }));
  await inTheBox();
  await press("{Alt>}4{/Alt}");
  await screen.findByText("示波器");
  scan(LABEL);
  await done(fake, "lending_take_back");
  expect(pressed).toBe(onTheCard("Take back"));
});

test("a member is enrolled by name and mobile", async () => {
  const fake = await openSignedIn({ members_enrol: ({ name }) => ({ ...cardFor(name) }) });
  await inTheBox();
  await press("{F2}");
  await screen.findByRole("dialog");
  await userEvent.keyboard("陈一");
  await press("{Tab}");
  await userEvent.keyboard("13900009999");
  await press("{Enter}");
  await done(fake, "members_enrol");
  expect(pressed).toBe(onTheCard("New member"));
});

const cardFor = (name: string) => ({
  member: listed(7, name, null, null).member,
  team: null,
  agreement: null,
  badge: { code: BADGE, issued_at: "2026-11-24T01:14:00Z" },
});

test("a badge is printed from the scan", async () => {
  const fake = await openSignedIn();
  await inTheBox();
  await scannedIn();
  await press("{Enter}");
  await screen.findByText("FD7Q4X83F2KM9");
  await press("p");
  await done(fake, "os_print");
  expect(pressed).toBe(onTheCard("Print a badge"));
});
