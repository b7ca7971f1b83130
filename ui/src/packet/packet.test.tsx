import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn } from "../../tests/desk";
import { Refusing } from "../../tests/fake";
import type { Finding, PackCard, PacketCard, SelfCheck } from "../ipc/generated";

const pack: PackCard = {
  id: "national-2017",
  revision: 1,
  title: "国家众创空间备案暂行规定（对照自查）",
  short_title: "国家众创空间备案 2017",
  authority: "科学技术部火炬高技术产业开发中心",
  basis: ["国科火字〔2017〕120号"],
  status: "benchmark",
  checked: { on: "2026-11-24", against: "两份转载" },
  as_of_label: "申报截止日",
};

const blank: Finding = {
  id: "N5",
  clause: "五",
  title: "年协议入驻团队和企业 ≥ 20 家",
  text: "年协议入驻创业团队和企业不低于20家。",
  counting: "协议有效期与统计期有交集",
  verdict: "short",
  manual: null,
  value: { n: 17, unit: "team" },
  need: { op: ">=", n: 20, unit: "team" },
  gap: 3,
  proven: 16,
  formula: {
    kind: "rows",
    metric: { name: "teams_resident", args: { basis: "overlaps", min_months: 0 } },
    all: { n: 18, unit: "team" },
    less: [{ why: "too_short", rows: 1, n: 1 }],
    counted: { n: 17, unit: "team" },
  },
  rows: [
    {
      row: {
        label: "禾木生物",
        detail: "T-005",
        from: "2025-09-01",
        to: "2027-08-31",
        n: 1,
        company: true,
        has: [],
        evidence_nos: [],
        at: { kind: "team", id: 5 },
      },
      papers: [{ piece: { any_of: ["F.agreement"] }, here: false }],
    },
  ] as never,
  once: [],
  missing: [],
  papers_missing: 1,
  joined: null,
  parts: [],
};

const texts: Finding = {
  ...blank,
  id: "N1",
  clause: "一",
  title: "发展方向明确、模式清晰",
  verdict: "manual",
  manual: { why: "texts", sections: [{ id: "plan", title: "三年规划" }], written: [] },
  value: { n: 0, unit: "section" },
  need: { op: ">=", n: 1, unit: "section" },
  gap: 1,
  formula: null,
  rows: [],
  papers_missing: 0,
};

const check: SelfCheck = {
  pack,
  check: {
    as_of: "2026-11-24",
    window: { from: "2026-01-01", to: "2026-12-31" },
    findings: [blank, texts],
    tally: { met: 0, short: 1, proof_missing: 0, manual: 1, not_applicable: 0, papers_missing: 1 },
  },
  statements: [{ section: "plan", title: "三年规划", body: "", written_at: null }],
};

const card: PacketCard = {
  packet: 1,
  packet_no: "BA-2026-001",
  pack,
  as_of: "2026-11-24",
  window: check.check.window,
  frozen_at: "2026-11-24T01:00:00Z",
  frozen_by: "何若溪",
  tally: check.check.tally,
  check_code: "7C41 9E0A",
  files: [],
};

const answers = {
  packet_packs: { packs: [pack] },
  packet_check: check,
  packet_list: { packets: [card] },
};

test("a condition is told with value, need, verdict, rows and the paper that is missing", async () => {
  await openSignedIn(answers, "/packet");
  const row = (await screen.findByRole("button", { name: /年协议入驻/ })).closest("tr") as HTMLElement;
  expect(within(row).getByText("17")).toBeTruthy();
  expect(within(row).getByText("/ 20 家")).toBeTruthy();
  expect(within(row).getByText("差距 3")).toBeTruthy();
  expect(within(row).getByText("缺 1")).toBeTruthy();
  const panel = screen.getByRole("complementary", { name: /年协议入驻/ });
  expect(within(panel).getByText("入驻不满规定月数")).toBeTruthy();
  expect(within(panel).getByRole("button", { name: "缺协议" })).toBeTruthy();
  expect(screen.getByText("对标自查，不代表已获备案")).toBeTruthy();
  expect(await found()).toEqual([]);
});

test("missing papers are a refusal with the way on, and the choice to print the gaps freezes", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn(
    {
      ...answers,
      packet_freeze: ({ gaps }) => {
        if (gaps !== "print")
          throw new Refusing({ code: "papers_missing", values: { papers: 1, clauses: ["五"] } });
        return card;
      },
      packet_make: {
        packet: 1,
        sha256: "ab".repeat(32),
        name: "BA-2026-001.pdf",
        pages: 80,
        size: 409649,
        made_at: "2026-11-24T01:00:30Z",
      },
    },
    "/packet",
  );
  await screen.findByRole("button", { name: /年协议入驻/ });
  await user.click(screen.getByRole("button", { name: /生成材料/ }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: /生成材料/ }));
  expect((await within(dialog).findByRole("alert")).textContent).toContain("还缺 1 份材料：第 五 条");
  await user.selectOptions(within(dialog).getByLabelText("缺的材料"), "print");
  await user.click(within(dialog).getByRole("button", { name: /生成材料/ }));
  await waitFor(() => expect(screen.getByText(/已生成，80 页/)).toBeTruthy());
  expect(desk.asked.filter(({ ask }) => ask === "packet_make").map(({ args }) => args)).toEqual([
    { packet: 1 },
  ]);
  expect(await found()).toEqual([]);
});

test("the check is asked for as of another day than today, as soon as that day is typed", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn(answers, "/packet");
  const field = await screen.findByLabelText(pack.as_of_label);
  await user.clear(field);
  await user.type(field, "2025-12-31");
  await waitFor(() =>
    expect(desk.asked.filter(({ ask }) => ask === "packet_check").at(-1)?.args).toEqual({
      pack: "national-2017",
      as_of: "2025-12-31",
    }),
  );
  expect((field as HTMLInputElement).value).toBe("2025-12-31");
});

test("the text of a section is written where it is missing", async () => {
  const user = userEvent.setup();
  const desk = await openSignedIn(
    {
      ...answers,
      packet_write: ({ section, body }) => ({ section, title: "三年规划", body, written_at: null }),
    },
    "/packet",
  );
  await user.click(await screen.findByRole("button", { name: /发展方向/ }));
  await user.click(await screen.findByRole("button", { name: "写文字" }));
  await user.type(await screen.findByLabelText("文字"), "每周开放六天");
  await user.click(screen.getByRole("button", { name: /保存/ }));
  await waitFor(() =>
    expect(desk.asked.find(({ ask }) => ask === "packet_write")?.args).toEqual({
      pack: "national-2017",
      section: "plan",
      body: "每周开放六天",
    }),
  );
});
