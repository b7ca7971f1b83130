import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { bookingsNow, cardOf, type Fake, listed, people, printOf, Refusing } from "../../tests/fake";
import { dayPrice, feeOf, freeDesk, walkedIn } from "../../tests/till";
import type { WalkIn } from "../ipc/generated";

const [booking] = bookingsNow;
const seats = (asked: WalkIn) => {
  if (!booking) throw new Error("no booking to show");
  const fee = feeOf(
    asked.charged === 0 ? { charged: 0, waived: 5_000, method: null, waiver: asked.waiver ?? "" } : {},
  );
  return walkedIn(
    { fee },
    { member: cardOf(listed(9, asked.name, null, null)), booking: { ...booking, desk_no: "A-03" } },
  );
};

const counter: Fake = {
  counter_offer: {
    until: "2026-11-24T10:00:00Z",
    desks: [freeDesk(3, "A-03"), freeDesk(2, "A-02"), freeDesk(1, "A-01")],
    price: dayPrice,
    till_open: true,
  },
  counter_walk_in: seats,
  counter_print_slip: () => printOf(1, "slip", "入座单", "BK-00001"),
};

/** Presses keys one by one as a person does, and counts them; what is typed as name and mobile is not counted. */
function counting() {
  const user = userEvent.setup();
  let pressed = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        pressed += 1;
        await user.keyboard(`{${key}}`);
      }
    },
    type: (text: string) => user.keyboard(text),
    pressed: () => pressed,
  };
}

const asked = (desk: { asked: { ask: string; args: unknown }[] }) =>
  desk.asked.find((one) => one.ask === "counter_walk_in")?.args;

test("paid by WeChat: three keys beyond name and mobile, from any screen", async () => {
  const desk = await openSignedIn(counter, "/lending");
  const hand = counting();
  await hand.press("F3");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("姓名")));
  await hand.type("韩晓");
  await hand.press("Tab");
  await hand.type("13700000001");
  await hand.press("Enter");
  await screen.findByText("A-03");
  expect(hand.pressed()).toBe(3);
  expect(asked(desk)).toEqual({ name: "韩晓", mobile: "13700000001", method: "wechat" });
  await waitFor(() => expect(desk.asked.some((one) => one.ask === "prints_paper_kinds")).toBe(true));
  expect(document.activeElement).toBe(screen.getByLabelText("姓名"));
});

test("waived with another reason: never more than twelve keys", async () => {
  const desk = await openSignedIn(counter, "/till");
  const hand = counting();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("姓名")));
  await hand.press("F3");
  await hand.type("韩晓");
  await hand.press("Tab");
  await hand.type("13700000001");
  // Into the ways of paying, one to the left is the last one: waived. Then the reasons, the second of them.
  await hand.press("Tab", "ArrowLeft", "Tab", "ArrowRight");
  await hand.press("Enter");
  await screen.findByText("A-03");
  expect(hand.pressed()).toBeLessThanOrEqual(12);
  expect(asked(desk)).toEqual({ name: "韩晓", mobile: "13700000001", charged: 0, waiver: "在校学生" });
});

test("a known mobile shows who it is, and their name need not be typed", async () => {
  const desk = await openSignedIn(counter, "/till");
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText("手机"));
  await user.keyboard("13900001001");
  await screen.findByText("老会员 M-0001 林芳 · 青橙传感");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(asked(desk)).toMatchObject({ name: "林芳", mobile: "13900001001" }));
});

test("what is refused keeps the form, and says who has the mobile", async () => {
  const [row] = people;
  const refusing: Fake = {
    ...counter,
    counter_walk_in: () => {
      const values = { mobile: "13900001001", member_no: row?.member.member_no ?? "", name: "林芳" };
      throw new Refusing({ code: "mobile_taken", values });
    },
  };
  await openSignedIn(refusing, "/till");
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("姓名"), "周一");
  await user.type(screen.getByLabelText("手机"), "13900001001{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("林芳");
  expect(screen.getByLabelText<HTMLInputElement>("姓名").value).toBe("周一");
});

test("the form holds nothing that axe finds, and cash is offered only with an open till", async () => {
  const closed = {
    ...counter,
    counter_offer: { until: "2026-11-24T10:00:00Z", desks: [], price: dayPrice, till_open: false },
  };
  await openSignedIn(closed as Fake, "/till");
  await screen.findByText("没有空工位了");
  expect(screen.queryByLabelText("现金")).toBeNull();
  expect(await found()).toEqual([]);
});
