import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { bookingsNow, type Fake } from "../../tests/fake";
import type { BookingsPreview } from "../ipc/generated";

const preview: BookingsPreview = {
  file: { staged: "s1", sha256: "0".repeat(64), name: "外面.ics", size: 9 },
  lines: [
    {
      line: 1,
      says: "项目会",
      desk_no: "小会议室",
      name: "林芳",
      from: "2026-11-25T01:00:00Z",
      until: "2026-11-25T02:00:00Z",
      verdict: { code: "new", values: {} },
    },
    {
      line: 2,
      says: "评审",
      desk_no: "小会议室",
      name: "林芳",
      from: "2026-11-25T06:00:00Z",
      until: "2026-11-25T08:00:00Z",
      verdict: {
        code: "refused",
        values: {
          refusal: {
            code: "desk_taken",
            values: {
              desk: "小会议室",
              by: "周启明",
              from: "2026-11-25T06:00:00Z",
              until: "2026-11-25T07:00:00Z",
            },
          },
        },
      },
    },
    {
      line: 3,
      says: "站会",
      desk_no: null,
      name: null,
      from: null,
      until: null,
      verdict: { code: "flawed", values: { flaw: { code: "repeats", values: {} } } },
    },
  ],
  new: 1,
  known: 0,
  left: 2,
};

const answers: Fake = {
  desks_list: { desks: [] },
  exchange_preview: preview,
  exchange_import: { bookings: [bookingsNow[1] as NonNullable<(typeof bookingsNow)[1]>], known: 0 },
  exchange_write_calendar: { sha256: "f".repeat(64), name: "预约.ics", bookings: 3 },
};

test("a calendar is shown line by line with what stands in the way, and only what can be booked is", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn(answers, "/desks?view=list");
  await user.click(await screen.findByRole("button", { name: "导入" }));
  await user.upload(screen.getByLabelText("选日历或表格"), new File(["x"], "外面.ics"));
  await screen.findByText("可订 1，已有 0，不能订 2");
  expect(screen.getByText(/周启明/)).toBeTruthy();
  expect(screen.getByText("重复的日程不导入，请在这里订成系列")).toBeTruthy();
  expect(await found()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /订这 1 条/ }));
  await screen.findByText("1 条预约已订");
  expect(desk.asked.find((one) => one.ask === "exchange_import")?.args).toMatchObject({ lines: [1] });
});

test("the bookings of some days are saved as a calendar", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn(answers, "/desks?view=list");
  await user.click(await screen.findByRole("button", { name: "导出" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await found()).toEqual([]);
  await user.click(dialog.getByRole("button", { name: /导出/ }));
  await waitFor(() => expect(desk.saved).toEqual(["f".repeat(64)]));
});
