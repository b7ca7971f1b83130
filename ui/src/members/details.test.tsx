import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { cardOf, everyday, type Fake, listed, people, Refusing } from "../../tests/fake";
import type { MemberDetails, RosterHead } from "../ipc/generated";
import { remapped } from "./Mapping";

const byNo = (member: number) => people[member - 1] ?? listed(member, "某某", null, null);

const ties: Fake = {
  ties_show: ({ member }) => ({
    member: cardOf(byNo(member)),
    counts: { visits: member * 10, bookings: 1, loans: 0, signups: 0, attendances: 0, receipts: 0 },
    open:
      member === 2
        ? [{ code: "loan", values: { item: "示波器 IT-0001", due_at: "2026-11-25T10:00:00Z" } }]
        : [],
  }),
  ties_merge: ({ keep, other }) => ({
    member: cardOf(byNo(keep)),
    former_no: people[other - 1]?.member.member_no ?? "",
    moved: { visits: 20, bookings: 1, loans: 1, signups: 0, attendances: 0, receipts: 0 },
  }),
};

test("a merge shows both sides with what hangs on them, and can be turned round before it is done", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn(ties, "/members/1");
  await user.click(await screen.findByRole("button", { name: "合并" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("会员"), "周启明");
  await user.click(await within(dialog).findByRole("option", { name: /周启明/ }));
  const stays = await within(dialog).findByRole("region", { name: "留下" });
  const goes = within(dialog).getByRole("region", { name: "并入" });
  await within(stays).findByText("林芳");
  expect(await within(goes).findByText(/借着 示波器 IT-0001/)).toBeTruthy();
  expect(within(stays).getByText("10")).toBeTruthy();
  expect(await found()).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "换过来" }));
  await within(await within(dialog).findByRole("region", { name: "留下" })).findByText("周启明");
  await user.click(within(dialog).getByRole("button", { name: /把 M-0001 并入 M-0002/ }));
  await screen.findByText(/M-0001 已并入 周启明/);
  expect(desk.asked.find((one) => one.ask === "ties_merge")?.args).toEqual({ keep: 2, other: 1 });
});

test("who has something open is not archived, and the list says what", async () => {
  const user = userEvent.setup();
  await openSignedIn(
    {
      ties_archive: () => {
        throw new Refusing({
          code: "ties_open",
          values: {
            name: "林芳",
            open: [{ code: "loan", values: { item: "示波器 IT-0001", due_at: "2026-11-25T10:00:00Z" } }],
          },
        });
      },
    },
    "/members/1",
  );
  const panel = await screen.findByRole("complementary", { name: "林芳" });
  await user.click(await within(panel).findByRole("button", { name: "归档" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("理由"), "不再来{Enter}");
  expect((await within(dialog).findByRole("alert")).textContent).toContain("借着 示波器 IT-0001");
});

test("a chip is bound by two equal readings, and two different ones begin again", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn(
    {
      members_bind_card: ({ first, second }) => {
        if (first !== second) throw new Refusing({ code: "cards_differ", values: {} });
        return { card: 1, tail: "3C4", bound_at: "2026-11-24T01:14:00Z" };
      },
    },
    "/members/1",
  );
  await user.click(await screen.findByRole("button", { name: "绑 IC 卡" }));
  const read = async (code: string) => {
    const field = await screen.findByLabelText("读到的卡号");
    fireEvent.change(field, { target: { value: code } });
    fireEvent.submit(field);
  };
  await read("04A2B3C4");
  await screen.findByText("同一张卡再刷一次");
  await read("04A2B3C5");
  await screen.findByText(/两次刷的不是同一张卡/);
  await read("04A2B3C4");
  await screen.findByText("同一张卡再刷一次");
  await read("04A2B3C4");
  await screen.findByText(/已绑卡，尾号 3C4/);
  expect(desk.asked.filter((one) => one.ask === "members_bind_card")).toHaveLength(2);
});

test("consent is recorded and taken back purpose by purpose", async () => {
  const user = userEvent.setup();
  const details = everyday.members_details as (args: { member: number }) => MemberDetails;
  const given: MemberDetails = {
    ...details({ member: 1 }),
    consents: [
      {
        consent: 1,
        purpose: "portrait",
        wording: "2026-11",
        channel: "paper",
        witness: "何若溪",
        given_at: "2026-11-20T02:00:00Z",
        withdrawn_at: null,
      },
    ],
  };
  const desk = await openSignedIn(
    {
      members_details: given,
      members_withdraw_consent: { consents: [] },
      members_give_consent: { consents: [] },
    },
    "/members/1",
  );
  await user.click(await screen.findByRole("button", { name: "同意事项" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "撤回" }));
  await user.selectOptions(within(dialog).getByLabelText("怎么同意的"), "口头");
  const [, filing] = within(dialog).getAllByRole("button", { name: "记下同意" });
  await user.click(filing as HTMLElement);
  await waitFor(() =>
    expect(desk.asked.filter((one) => /consent/.test(one.ask)).map((one) => one.args)).toEqual([
      { member: 1, purpose: "portrait" },
      { member: 1, purposes: ["filing"], channel: "spoken" },
    ]),
  );
});

test("a column means one thing, and one thing has one column", () => {
  const head = (place: number, column: RosterHead["column"]): RosterHead => ({
    place,
    text: "",
    sample: "",
    column,
    is_id: false,
  });
  const heads = [head(0, "team"), head(1, "name"), head(2, null)];
  expect(remapped(heads, 2, "mobile")).toEqual({ team: 0, name: 1, mobile: 2 });
  expect(remapped(heads, 0, "name")).toEqual({ name: 0 });
  expect(remapped(heads, 0, "")).toEqual({ name: 1 });
});
