import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { type Fake, printOf, Refusing } from "../../tests/fake";
import { dayPrice, depositOf, feeOf, ledgerPage, receiptOf, shiftNow } from "../../tests/till";

const till: Fake = {
  counter_offer: { until: "2026-11-24T10:00:00Z", desks: [], price: dayPrice, till_open: true },
  receipts_ledger: ledgerPage,
  receipts_unprinted: { receipts: [] },
  receipts_show: { receipt: receiptOf(), lines: [] },
  receipts_deposits: { deposits: [depositOf()], held: 20_000 },
  receipts_to_invoice: { fees: [feeOf()], count: 1, amount: 5_000, untitled: 1 },
  receipts_show_fee: feeOf(),
  receipts_till: { open: shiftNow, closed: [] },
  receipts_prices: { prices: [dayPrice] },
  receipts_books: { books: [] },
  receipts_print_receipt: ({ receipt }) => printOf(receipt, "receipt", "收据", "2026-0000318"),
};

test("the ledger shows a receipt and its counter-entry under one number", async () => {
  await openSignedIn(till, "/till/ledger");
  expect(await screen.findAllByText("2026-0000318")).toHaveLength(2);
  expect(screen.getByText("作废")).toBeTruthy();
  expect(screen.getByText("-30.00")).toBeTruthy();
  expect(await found()).toEqual([]);
});

test("voiding asks for a reason and sends it", async () => {
  const desk = await openSignedIn(
    {
      ...till,
      receipts_void: {
        receipt: receiptOf({ voided: { at: "2026-11-24T01:20:00Z", by: "何若溪", reason: "写错" } }),
        lines: [],
      },
    },
    "/till/ledger",
  );
  const user = userEvent.setup();
  const [, second] = await screen.findAllByText("2026-0000318");
  await user.click(second as HTMLElement);
  await user.click(await screen.findByRole("button", { name: "作废" }));
  await user.type(await screen.findByLabelText("理由"), "抬头写错{Enter}");
  await screen.findByText(/已作废/);
  const sent = desk.asked.find((one) => one.ask === "receipts_void");
  expect(sent?.args).toEqual({ receipt: 1, reason: "抬头写错" });
});

test("a deposit goes back whole with two keys, or in part with a reason", async () => {
  const settled = {
    deposit: { ...depositOf(), held: 0 },
    refund: receiptOf({ amount: -15_000 }),
    compensation: receiptOf({ amount: 5_000 }),
  };
  const desk = await openSignedIn({ ...till, receipts_settle_deposit: settled }, "/till/deposits");
  const user = userEvent.setup();
  await user.click(await screen.findByText("B-17 柜钥匙"));
  const back = await screen.findByLabelText<HTMLInputElement>("退（元）");
  expect(back.value).toBe("200.00");
  await user.clear(back);
  await user.type(back, "150");
  await user.type(screen.getByLabelText("扣（元）"), "50");
  await user.type(await screen.findByLabelText("为什么扣"), "钥匙扣断了{Enter}");
  await waitFor(() => expect(desk.asked.some((one) => one.ask === "receipts_settle_deposit")).toBe(true));
  const sent = desk.asked.find((one) => one.ask === "receipts_settle_deposit");
  expect(sent?.args).toMatchObject({
    back: 15_000,
    kept: 5_000,
    damage: "钥匙扣断了",
    method: "wechat",
    proof: "original",
  });
});

test("a fee waits with what it lacks, and its text for WeChat is copied, never sent", async () => {
  const message = {
    about: { kind: "invoice" as const, of: { fee: 1 } },
    template: "title_wanted" as const,
    member: 1,
    name: "林芳",
    mobile: "13900001001",
    text: "林芳你好，请把抬头和税号发过来。",
    copied: null,
  };
  const copied = { ...message, copied: { at: "2026-11-24T01:20:00Z", by: "何若溪", times: 1 } };
  const desk = await openSignedIn(
    { ...till, messages_compose: message, messages_mark_copied: copied },
    "/till/invoices",
  );
  const user = userEvent.setup();
  await user.click(await screen.findByText("林芳"));
  await user.click(await screen.findByRole("button", { name: "复制微信话术" }));
  await screen.findByText(/的话已复制/);
  expect(await navigator.clipboard.readText()).toBe(message.text);
  const sent = desk.asked.find((one) => one.ask === "messages_mark_copied");
  expect(sent?.args).toEqual({ about: message.about, text: message.text });
  expect(document.body.textContent).not.toContain("已发送");
});

test("closing the till with another count asks why", async () => {
  const refusing: Fake = {
    ...till,
    receipts_close_shift: () => {
      throw new Refusing({ code: "difference_unexplained", values: { expected: 25_000, counted: 24_900 } });
    },
  };
  await openSignedIn(refusing, "/till/shift");
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("点出（元）"), "249");
  await screen.findByText("差额 -1.00");
  await user.type(screen.getByLabelText("差额原因"), "？{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("应有 250.00 元，点出 249.00 元");
});

test("prices show what the market asks, and an empty book says what to do", async () => {
  await openSignedIn(till, "/till/books");
  await screen.findByText("周边三家均价, 2026-11-01");
  expect(screen.getByText(/先启用一本/)).toBeTruthy();
  await waitFor(async () => expect(await found()).toEqual([]));
});
