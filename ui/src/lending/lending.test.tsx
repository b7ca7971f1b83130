import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn, scan } from "../../tests/desk";
import { cardOf, type Fake, people, Refusing } from "../../tests/fake";
import type { Item, ItemCard, Loan, Standing } from "../ipc/generated";

const itemOf = (item: number, name: string): Item => ({
  item,
  item_no: `IT-00${30 + item}`,
  name,
  model: name,
});

const loanOf = (item: Item, standing: Standing, due_at: string): Loan => ({
  loan: item.item,
  item,
  member: 4,
  name: "顾南",
  team: "拾光文创",
  lent_at: "2026-11-20T02:00:00Z",
  due_at,
  returned_at: null,
  note_out: "",
  note_back: null,
  standing,
});

const [scope, beamer] = [itemOf(1, "示波器"), itemOf(2, "投影仪")];
const late = loanOf(beamer, { code: "overdue", values: { days: 2 } }, "2026-11-22T10:00:00Z");
const cards: ItemCard[] = [
  { item: beamer, code: "LB7Q4KX2M9ABT", place: { code: "out", values: { loan: late } } },
  { item: scope, code: "LBZZZZZZZZZZ0", place: { code: "free", values: {} } },
];

const shelves: Fake = {
  lending_items: { items: cards, counts: { all: 2, free: 1, out: 1, overdue: 1, retired: 0 } },
  lending_find: ({ text }) => {
    const item = cards.find((card) => card.code === text || card.item.item_no === text);
    if (item) return { code: "item", values: { item } };
    if (text === "FD7Q4X83F2KM9" && people[0])
      return { code: "person", values: { member: cardOf(people[0]) } };
    return { code: "several", values: { items: cards.filter((card) => card.item.name.includes(text)) } };
  },
  lending_label: ({ code }) => ({ item: scope, code, qr: ["#.", ".#"] }),
  lending_due: { loans: [], total: 0, overdue: 0 },
  lending_lend: ({ due_at }) => ({
    loan: loanOf(scope, { code: "due_today", values: {} }, due_at),
    late_loans: 1,
  }),
  lending_take_back: {
    loan: { ...late, returned_at: "2026-11-24T01:14:00Z", note_back: "" },
    warnings: [{ code: "late", values: { days: 2 } }],
  },
};

test("overdue is told in words beside its shape; the list holds nothing that axe finds", async () => {
  await openSignedIn(shelves, "/lending");
  await screen.findByText("逾期 2 天");
  expect(screen.getByRole("button", { name: "逾期 1" })).toBeTruthy();
  expect(await found()).toEqual([]);
});

test("one scan takes back what is out, and says how late it was", async () => {
  const desk = await openSignedIn(shelves, "/lending");
  await screen.findByText("逾期 2 天");
  scan("LB7Q4KX2M9ABT");
  await screen.findByText(/晚了 2 天/);
  const asked = desk.asked.find((one) => one.ask === "lending_take_back");
  expect(asked?.args).toEqual({ code: "IT-0032" });
});

test("a label, then a badge, then Enter lends", async () => {
  const desk = await openSignedIn(shelves, "/lending");
  await screen.findByText("逾期 2 天");
  scan("LBZZZZZZZZZZ0");
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("物品").value).toBe("示波器 IT-0031"));
  scan("FD7Q4X83F2KM9");
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("会员").value).toBe("林芳 M-0001"));
  await userEvent.click(screen.getByRole("button", { name: "借出" }));
  await screen.findByText(/手里还有 1 件逾期/);
  const asked = desk.asked.find((one) => one.ask === "lending_lend");
  expect(asked?.args).toMatchObject({ code: "IT-0031", member: 1, note: "" });
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("物品").value).toBe(""));
  expect(screen.getByLabelText<HTMLInputElement>("会员").value).toBe("林芳 M-0001");
});

test("what is out already is refused with who has it, and nothing typed is lost", async () => {
  const refusing: Fake = {
    ...shelves,
    lending_lend: () => {
      const values = { item: "投影仪 IT-0032", by: "顾南", due: "2026-11-22T10:00:00Z" };
      throw new Refusing({ code: "item_out", values });
    },
  };
  await openSignedIn(refusing, "/lending?lend=IT-0032&member=1");
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("会员").value).toBe("林芳 M-0001"));
  await userEvent.click(screen.getByRole("button", { name: "借出" }));
  expect((await screen.findByRole("alert")).textContent).toContain("投影仪 IT-0032 在 顾南 手里");
  expect(screen.getByLabelText<HTMLInputElement>("物品").value).toBe("投影仪 IT-0032");
});

test("F7 goes to the item, and a missing person is asked for", async () => {
  await openSignedIn(shelves, "/lending?lend=IT-0031");
  const field = await screen.findByLabelText<HTMLInputElement>("物品");
  await waitFor(() => expect(field.value).toBe("示波器 IT-0031"));
  fireEvent.keyDown(document.body, { key: "F7" });
  expect(document.activeElement).toBe(field);
  await userEvent.click(screen.getByRole("button", { name: "借出" }));
  expect((await screen.findByRole("alert")).textContent).toContain("借给谁");
});
