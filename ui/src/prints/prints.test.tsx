import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { type FakeDesk, printOf, Refusing } from "../../tests/fake";

const asks = (desk: FakeDesk, name: string) => desk.asked.filter(({ ask }) => ask === name);

test("one key prints the badge of the open person without a dialog", async () => {
  const desk = await openSignedIn({}, "/members/1");
  await screen.findByText("FD7Q4X83F2KM9");
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard("p");
  await screen.findByText(/已送到 Zebra_ZC100/);
  expect(asks(desk, "os_print").map(({ args }) => args)).toEqual([{ print: 1 }]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a printer that fails leaves the print and offers another one, which is marked", async () => {
  let made = 0;
  let jobs = 0;
  const desk = await openSignedIn(
    {
      members_print_badge: () => {
        made += 1;
        return printOf(made, "badge", "会员卡", "M-0001");
      },
      os_print: () => {
        jobs += 1;
        if (jobs > 1) return { printer: "Zebra_ZC100" };
        const values = { printer: "Zebra_ZC100", reason: "out of paper" };
        throw new Refusing({ code: "printer_failed", values });
      },
    },
    "/members/1",
  );
  await userEvent.click(await screen.findByRole("button", { name: /打印会员卡/ }));
  const toast = await screen.findByText(/out of paper/);
  expect(
    within(toast.closest(".toast") as HTMLElement).getByRole("button", { name: "存成 PDF" }),
  ).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "重印" }));
  await screen.findByText(/重印，已送到/);
  expect(asks(desk, "os_print").map(({ args }) => args)).toEqual([{ print: 1 }, { print: 2 }]);
});

test("without a printer nothing is made until the person says so, and then it is saved", async () => {
  const kinds = [{ kind: "a4" as const, size: "a4" as const, sizes: ["a4" as const], printer: null }];
  const desk = await openSignedIn({ prints_paper_kinds: { kinds } }, "/settings");
  await userEvent.click(await screen.findByRole("button", { name: "打印应急单" }));
  await screen.findByText(/还没有选打印机/);
  expect(asks(desk, "today_print_emergency_sheet")).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "存成 PDF" }));
  await screen.findByText("已存好");
  expect(asks(desk, "today_print_emergency_sheet")).toHaveLength(1);
  expect(asks(desk, "os_print")).toHaveLength(0);
  expect(desk.saved).toEqual(["a".repeat(64)]);
});

test("each kind of paper has its printer and size in the settings", async () => {
  const desk = await openSignedIn({}, "/settings");
  await userEvent.selectOptions(await screen.findByLabelText("小票：尺寸"), "roll_58");
  await waitFor(() => expect(asks(desk, "prints_change_paper_kind")).toHaveLength(1));
  await userEvent.selectOptions(screen.getByLabelText("小票：打印机"), "HP_LaserJet");
  await waitFor(() => expect(asks(desk, "prints_change_paper_kind")).toHaveLength(2));
  expect(asks(desk, "prints_change_paper_kind").map(({ args }) => args)).toEqual([
    { kind: "slip", size: "roll_58", printer: null },
    { kind: "slip", size: "roll_80", printer: "HP_LaserJet" },
  ]);
  expect(await found()).toEqual([]);
});

test("F1 and E print the emergency sheet from any screen", async () => {
  const desk = await openSignedIn({}, "/desks");
  await userEvent.keyboard("{F1}");
  await screen.findByRole("dialog");
  await userEvent.keyboard("e");
  await screen.findByText(/已送到/);
  expect(asks(desk, "today_print_emergency_sheet")).toHaveLength(1);
});

test("the badge's picture is saved for the person's telephone", async () => {
  const desk = await openSignedIn({}, "/members/1");
  await userEvent.click(await screen.findByRole("button", { name: /存成图片/ }));
  await screen.findByText(/图片已存好/);
  expect(desk.saved).toEqual(["b".repeat(64)]);
});
