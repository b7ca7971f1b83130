import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { type Fake, printOf } from "../../tests/fake";
import { dayState, reminder, shiftNow } from "../../tests/till";

const closing = {
  closing: 1,
  day: "2026-11-24",
  nth: 1,
  at: "2026-11-24T10:30:00Z",
  by: "何若溪",
  remark: "",
};

const evening: Fake = {
  closing_show: dayState(),
  closing_close: closing,
  closing_closings: { closings: [] },
  closing_print_day: () => printOf(1, "a4", "日结", "2026-11-24 第1次"),
  closing_tick_note: { notes: [] },
  closing_handover: {
    notes: [],
    keys: [
      { key: 1, name: "大门钥匙" },
      { key: 2, name: "保险柜" },
    ],
    till: shiftNow,
    last: [],
  },
  messages_compose: reminder,
  messages_mark_copied: { ...reminder, copied: { at: "2026-11-24T10:31:00Z", by: "何若溪", times: 1 } },
};

test("one page tells what is open, in words beside each shape; axe finds nothing", async () => {
  await openSignedIn(evening, "/closing");
  await screen.findByText("缺签到表、缺照片");
  expect(screen.getByText("该还的都还了。")).toBeTruthy();
  expect(screen.getByText("三楼打印机缺墨，下午来换")).toBeTruthy();
  expect(await found()).toEqual([]);
});

test("closing the day freezes and prints it", async () => {
  const desk = await openSignedIn(evening, "/closing");
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("备注"), "空调报修了{Enter}");
  await waitFor(() => expect(desk.asked.some((one) => one.ask === "closing_print_day")).toBe(true));
  expect(desk.asked.find((one) => one.ask === "closing_close")?.args).toEqual({ remark: "空调报修了" });
});

test("a reminder is one press away, and is said to be copied", async () => {
  const desk = await openSignedIn(evening, "/closing");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "复制给 沈知行" }));
  await screen.findByText(/的话已复制/);
  expect(desk.asked.find((one) => one.ask === "messages_mark_copied")?.args).toEqual({
    about: reminder.about,
    text: reminder.text,
  });
});

test("handing over sends the count, the keys that are there, and the other's PIN", async () => {
  const desk = await openSignedIn(
    {
      ...evening,
      closing_hand_over: {
        handover: 1,
        at: "2026-11-24T10:30:00Z",
        from: "何若溪",
        to: "He Ruoxi",
        counted: 25_000,
        difference: 0,
        keys: [],
        remark: "",
      },
    },
    "/closing/handover",
  );
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("两个人一起点出（元）"), "250");
  await user.click(screen.getByLabelText("保险柜"));
  await user.type(screen.getByLabelText("备注"), "保险柜钥匙在负责人手里");
  await user.type(screen.getByLabelText("接班人的 PIN"), "246810{Enter}");
  await screen.findByText(/已交班给/);
  const sent = desk.asked.find((one) => one.ask === "closing_hand_over");
  const counted = { counted: 25_000, reason: "", keys: [1], remark: "保险柜钥匙在负责人手里" };
  expect(sent?.args).toEqual({ ...counted, to: "He Ruoxi", pin: "246810" });
});

test("Alt and the dash after the digits goes there from everywhere", async () => {
  await openSignedIn(evening, "/");
  fireEvent.keyDown(document.body, { key: "-", code: "Minus", altKey: true });
  await screen.findByText("三楼打印机缺墨，下午来换");
});
