import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { shownArea, shownShare, typedArea } from "./area";

test("an area is exact from the field to the wire and back", () => {
  for (const [text, dm2] of [
    ["614", 61_400],
    ["614.2", 61_420],
    [" 1,240.05 ", 124_005],
    ["", undefined],
    ["614.255", undefined],
    ["-3", undefined],
    ["六百", undefined],
  ] as const) {
    expect(typedArea(text)).toBe(dm2);
  }
  expect(shownArea(124_005)).toBe("1,240.05");
  expect(shownShare(7_496, 10_000)).toBe("74.9%");
  expect(shownShare(0, 0)).toBe("—");
});

test("a zone is added by name, use and area; a wrong area stays in its field", async () => {
  const desk = await openSignedIn(
    {
      profile_add_zone: ({ name, kind, area, from_on }) => ({
        zone: 1,
        name,
        kind,
        area,
        from_on,
        to_on: null,
      }),
    },
    "/profile",
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "加场地" }));
  await user.type(await screen.findByLabelText("名称"), "开放区 A");
  await user.type(screen.getByLabelText("面积（㎡）"), "六百");
  const add = () => within(screen.getByRole("dialog")).getByRole("button", { name: "加场地" });
  await user.click(add());
  await screen.findByText("写成 614 或 614.25");
  expect(await found()).toEqual([]);
  await user.clear(screen.getByLabelText("面积（㎡）"));
  await user.type(screen.getByLabelText("面积（㎡）"), "６１４．２５");
  await user.click(add());
  await screen.findByText("已加 开放区 A");
  const ask = desk.asked.find((one) => one.ask === "profile_add_zone");
  expect(ask?.args).toMatchObject({ name: "开放区 A", kind: "desks", area: 61_425 });
});

test("settings act at once, and Alt 0 opens them", async () => {
  const desk = await openSignedIn();
  fireEvent.keyDown(document.body, { key: "0", code: "Digit0", altKey: true });
  fireEvent.click(await screen.findByRole("button", { name: "暗" }));
  await waitFor(() =>
    expect(desk.asked.find((one) => one.ask === "settings_change")?.args).toEqual({ theme: "dark" }),
  );
  expect(await found()).toEqual([]);
});

test("a team signs its next agreement from the day after the last", async () => {
  const desk = await openSignedIn(
    { members_sign_agreement: () => desk.answers.members_teams as never },
    "/members/teams/1",
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "续签" }));
  await user.type(await screen.findByLabelText("协议编号"), "XY-002");
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "续签" }));
  await waitFor(() => {
    const ask = desk.asked.find((one) => one.ask === "members_sign_agreement");
    expect(ask?.args).toMatchObject({
      team: 1,
      agreement_no: "XY-002",
      period: { from: "2027-03-01", to: "2028-02-28" },
    });
  });
});
