import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { found, openDesk, signIn } from "../../../tests/desk";
import { type Fake, Refusing } from "../../../tests/fake";
import type { Desk, DrawnZone } from "../../ipc/generated";
import { areaOf } from "./Forms";
import { boxOf, grown, nameOf, paperOf, zoneUnder } from "./geometry";

const NOW = "2026-11-24T01:14:00Z";

const desk = (id: number, x: number): Desk => ({
  desk: id,
  desk_no: `A-0${id}`,
  kind: "desk",
  zone: 1,
  zone_name: "开放区 A",
  capacity: 1,
  note: "",
  from_on: "2024-01-01",
  to_on: null,
  spot: { x, y: 4, w: 5, h: 4 },
  places: 1,
  part_of: null,
  equipment: [],
});
const desks = [desk(1, 2), desk(2, 12)];
const zone: DrawnZone = {
  zone: { zone: 1, name: "开放区 A", kind: "desks", area: 24000, from_on: "2024-01-01", to_on: null },
  spot: { x: 0, y: 0, w: 40, h: 20 },
  next_no: "A-03",
};
const plan: Fake = {
  desks_list: { desks },
  desks_drawing: { day: "2026-11-24", zones: [zone], ground: null },
};

beforeEach(() => vi.setSystemTime(NOW));
afterEach(() => vi.useRealTimers());

const panel = () => screen.getByRole("complementary");
const press = (key: string, more = {}) => fireEvent.keyDown(document.body, { key, ...more });

/** He Ruoxi is the manager. */
async function open(more: Fake = {}) {
  const asked = await openDesk({ ...plan, ...more }, "/desks?view=draw");
  await signIn("He Ruoxi");
  await screen.findByRole("heading", { name: "画平面图" });
  return asked;
}

const choose = async (name: string) => {
  const thing = within(screen.getByRole("region", { name: "画平面图" })).getByRole("button", { name });
  await userEvent.setup().type(thing, "{Enter}");
  await within(panel()).findByRole("heading", { name });
};

test("the paper has every desk and zone as a button, and nothing is wrong for a reader", async () => {
  await open();
  const paper = within(screen.getByRole("region", { name: "画平面图" }));
  expect(paper.getAllByRole("button").map((one) => one.textContent)).toEqual([
    "开放区 A 240 ㎡",
    "A-01",
    "A-02",
  ]);
  expect(await found()).toEqual([]);
});

test("arrows hold what is selected, Shift sizes it, and Enter puts it down from the chosen day on", async () => {
  const asked = await open({
    desks_place: ({ desks: placed }) => ({ desks: desks.slice(0, placed.length) }),
  });
  await choose("A-01");
  press("ArrowRight");
  press("ArrowDown");
  press("ArrowRight", { shiftKey: true });
  fireEvent.click(await screen.findByRole("button", { name: /放下/ }));
  await screen.findByText(/挪好了/);
  const sent = () => asked.asked.filter(({ ask }) => ask === "desks_place").map(({ args }) => args);
  const from_on = "2026-11-24";
  expect(sent()).toEqual([{ desks: [{ desk: 1, spot: { x: 3, y: 5, w: 6, h: 4 } }], from_on }]);
  // F4 puts it back.
  press("F4");
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual({ desks: [{ desk: 1, spot: { x: 2, y: 4, w: 5, h: 4 } }], from_on });
});

test("what is held is let go by Esc, and nothing was sent", async () => {
  const asked = await open();
  await choose("A-02");
  press("ArrowLeft");
  await screen.findByRole("button", { name: /放下/ });
  press("Escape");
  await waitFor(() => expect(screen.queryByRole("button", { name: /放下/ })).toBeNull());
  expect(asked.asked.some(({ ask }) => ask === "desks_place")).toBe(false);
});

test("a promised desk names its promises, and the day after which there are none takes one press", async () => {
  const held = { by: "林芳", from: "2026-12-01T02:00:00Z", until: "2026-12-01T04:00:00Z" };
  const asked = await open({
    desks_retire: ({ to_on }) => {
      if (to_on === "2026-12-01") return { ...desk(1, 2), to_on };
      throw new Refusing({
        code: "desk_still_promised",
        values: { desk: "A-01", bookings: [held], count: 3, assignments: [], free_after: "2026-12-01" },
      });
    },
  });
  const user = userEvent.setup();
  await choose("A-01");
  await user.click(screen.getByRole("button", { name: "停用" }));
  await user.type(await screen.findByLabelText("理由"), "换成沙发{Enter}");
  await screen.findByText(/那以后还有人/);
  expect(screen.getByRole("dialog").textContent).toMatch(/林芳.*另有 2 次预约/);
  await user.click(screen.getByRole("button", { name: /改成 2026-12-01 停用/ }));
  await screen.findByText(/用到 2026-12-01/);
  expect(asked.asked.filter(({ ask }) => ask === "desks_retire")).toHaveLength(2);
});

test("a helper finds no drawing among the ways to look", async () => {
  await openDesk(
    { desks_plan: { at: NOW, day: "2026-11-24", places: [] }, desks_on: { bookings: [] }, ...plan },
    "/desks",
  );
  await signIn();
  await screen.findByRole("button", { name: "时间线" });
  expect(screen.queryByRole("button", { name: "画图" })).toBeNull();
});

test("rectangles on the grid", () => {
  expect(boxOf({ x: 5.2, y: 9 }, { x: 2.1, y: 3.9 })).toEqual({ x: 2, y: 3, w: 4, h: 6 });
  expect(grown({ x: 0, y: 0, w: 2, h: 2 }, -5, 1)).toEqual({ x: 0, y: 0, w: 1, h: 3 });
  expect(paperOf([]).w).toBe(80);
  expect(zoneUnder({ x: 3, y: 3, w: 2, h: 2 }, [zone])).toBe(zone);
  expect(zoneUnder({ x: 60, y: 3, w: 2, h: 2 }, [zone])).toBeUndefined();
  expect(nameOf("房间", [{ ...desk(1, 0), desk_no: "房间 1" }])).toBe("房间 2");
  expect([areaOf("86.5"), areaOf("240"), areaOf("abc"), areaOf("1.234")]).toEqual([
    8650,
    24000,
    undefined,
    undefined,
  ]);
});
