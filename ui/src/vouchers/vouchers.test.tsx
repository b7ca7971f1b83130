import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { found, openSignedIn, scan } from "../../tests/desk";
import { type Fake, Refusing } from "../../tests/fake";
import type { VoucherCard, VoucherLine, VoucherPreview } from "../ipc/generated";
import { fenOf, yuanOf } from "../shared/amount";

const line: VoucherLine = {
  voucher: 1,
  voucher_no: "V-0001",
  category: "activities",
  number: "26332000000018705526",
  issued_on: "2026-06-21",
  seller: "鼎源会务服务有限公司",
  total: 318000,
  is_red: false,
  formats: ["ofd"],
  excused: false,
  kept_at: "2026-07-02T01:05:00Z",
  kept_by: "何若溪",
};

const preview: VoucherPreview = {
  file: { staged: "s1", sha256: "0".repeat(64), name: "沙龙场租.xml", size: 84 },
  format: "xml",
  unreadable: null,
  values: {
    family: "digital",
    code: null,
    number: line.number,
    check_code: null,
    issued_on: line.issued_on,
    buyer: { name: "栖云创业服务有限公司", tax_no: null },
    seller: { name: line.seller, tax_no: null },
    net: 300000,
    tax: 18000,
    other: null,
    total: line.total,
    capitals: "叁仟壹佰捌拾圆整",
    items: [],
    is_red: false,
    red_of: null,
  },
  sources: {
    number: "attached",
    seller_name: "attached",
    net: "attached",
    tax: "page_text",
    total: "attached",
  },
  problems: [],
  checks: [
    { what: "sums_add_up", verdict: "holds" },
    { what: "capitals_agree", verdict: "holds" },
    { what: "buyer_is_operator", verdict: "holds" },
  ],
  guess: "activities",
  meets: { meets: "nothing" },
  alike: [],
};

const card: VoucherCard = {
  line,
  values: preview.values,
  sources: preview.sources,
  problems: [],
  checks: preview.checks,
  carriers: [
    {
      sha256: "a".repeat(64),
      format: "ofd",
      name: "沙龙场租.ofd",
      size: 84,
      kept_at: line.kept_at,
      kept_by: line.kept_by,
    },
  ],
  same_as: null,
  excuse: null,
};

const answers: Fake = {
  vouchers_list: { vouchers: [line], total: 1, sums: [{ category: "activities", count: 1, total: 318000 }] },
  vouchers_show: card,
  vouchers_read: preview,
  vouchers_keep: { card, companion: false },
};

async function drop(name = "沙龙场租.xml") {
  const input = await screen.findByLabelText("选文件", { selector: "input" });
  fireEvent.change(input, { target: { files: [new File(["x"], name)] } });
}

test("the ledger shows sums by category, and a voucher's values beside their sources", async () => {
  const desk = await openSignedIn(answers, "/vouchers/1");
  const panel = await screen.findByRole("complementary", { name: line.seller });
  await within(panel).findByText("26332000000018705526");
  // Net and tax share a row, which is as sure as the less sure of the two.
  expect(within(panel).getByText("3,000.00 + 180.00").nextSibling?.textContent).toBe("文页面文字");
  fireEvent.click(within(panel).getByRole("button", { name: "存出 OFD" }));
  await waitFor(() => expect(desk.saved).toEqual(["a".repeat(64)]));
  fireEvent.click(screen.getByRole("button", { name: /创业活动/ }));
  await waitFor(() =>
    expect(desk.asked.filter(({ ask }) => ask === "vouchers_list").at(-1)?.args).toEqual({
      category: "activities",
    }),
  );
  expect(await found()).toEqual([]);
});

test("a read file is kept with its guessed category by one key", async () => {
  const desk = await openSignedIn(answers, "/vouchers/import");
  await screen.findByText(/拖进来/);
  await drop();
  await screen.findByText("可入账");
  expect(await found()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: /^↵?入账$/ }));
  await screen.findAllByText(/已入账/);
  const asked = desk.asked.find(({ ask }) => ask === "vouchers_keep");
  expect(asked?.args).toEqual({ staged: "s1", category: "activities" });
});

test("a repeated invoice says when, by whom and for what, and goes on only with a supervisor", async () => {
  const desk = await openSignedIn(
    {
      ...answers,
      vouchers_read: { ...preview, meets: { meets: "same_number", voucher: { ...line, formats: ["xml"] } } },
    },
    "/vouchers/import",
  );
  await drop();
  const stop = await screen.findByRole("alert");
  expect(stop.textContent).toContain("这张发票收过了");
  expect(stop.textContent).toContain("2026-07-02 由何若溪录入，V-0001，创业活动。 号码相同，那张已有 XML。");
  expect(screen.queryByRole("button", { name: /^↵?入账$/ })).toBeNull();
  expect(await found()).toEqual([]);
  fireEvent.keyDown(document.body, { key: "F10" });
  const user = userEvent.setup();
  await screen.findByRole("option", { name: "He Ruoxi，负责人" });
  await user.type(screen.getByLabelText("PIN"), "246810");
  await user.type(screen.getByLabelText("理由"), "税局重开{Enter}");
  await waitFor(() =>
    expect(desk.asked.find(({ ask }) => ask === "vouchers_keep")?.override).toEqual({
      by: "He Ruoxi",
      pin: "246810",
      reason: "税局重开",
    }),
  );
});

test("the same invoice in another format joins the one that is there", async () => {
  const desk = await openSignedIn(
    {
      ...answers,
      vouchers_read: { ...preview, meets: { meets: "companion", voucher: line } },
      vouchers_keep: { card, companion: true },
    },
    "/vouchers/import",
  );
  await drop();
  fireEvent.click(await screen.findByRole("button", { name: /并为那张的另一份文件/ }));
  await screen.findByText(/的另一份文件$/);
  expect(desk.asked.find(({ ask }) => ask === "vouchers_keep")?.args).toEqual({
    staged: "s1",
    category: "activities",
  });
});

test("what cannot be read is entered by hand, amounts without a float", async () => {
  const empty: VoucherPreview = {
    ...preview,
    format: "picture",
    values: {
      ...preview.values,
      number: null,
      issued_on: null,
      seller: { name: null, tax_no: null },
      net: null,
      tax: null,
      total: null,
    },
    sources: {},
    guess: null,
  };
  const desk = await openSignedIn({ ...answers, vouchers_read: empty }, "/vouchers/import");
  await drop("IMG_2043.jpg");
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await screen.findByLabelText("销售方");
  scan("01,32,,26332000000018705526,3180.00,20260621,,ABCD");
  await waitFor(() =>
    expect(desk.asked.filter(({ ask }) => ask === "vouchers_read").at(-1)?.args).toEqual({
      staged: "s1",
      scanned: "01,32,,26332000000018705526,3180.00,20260621,,ABCD",
    }),
  );
  fill("销售方", "桐安物业管理");
  fill("开票日期", "2026-02-28");
  fill("价税合计", "１８，６００.10");
  fireEvent.click(screen.getByRole("button", { name: /就这样/ }));
  await waitFor(() => {
    const values = desk.asked.filter(({ ask }) => ask === "vouchers_read").at(-1)?.args as {
      values?: typeof preview.values;
    };
    expect(values.values?.total).toBe(1860010);
    expect(values.values?.seller.name).toBe("桐安物业管理");
  });
});

test("an unreadable roster says why; the rows of a good one say what they do", async () => {
  let wrong = true;
  const desk = await openSignedIn(
    {
      members_preview_roster: () => {
        if (wrong)
          throw new Refusing({ code: "roster_unreadable", values: { name: "old.xls", why: "old_excel" } });
        return {
          file: { staged: "s2", sha256: "0".repeat(64), name: "a.csv", size: 9 },
          written: "csv_gbk",
          heads: [
            { place: 0, text: "姓名", sample: "林芳", column: "name", is_id: false },
            { place: 1, text: "手机号", sample: "13900000001", column: "mobile", is_id: false },
            { place: 2, text: "身份证号", sample: "", column: null, is_id: true },
          ],
          columns: { name: "姓名", mobile: "手机号" },
          ignored: [],
          dropped: ["身份证号"],
          rows: [
            {
              line: 3,
              name: "孙三",
              mobile: null,
              team: null,
              finding: { finding: "rejected", reason: { why: "mobile_invalid", text: "12345" } },
            },
            { line: 2, name: "林芳", mobile: "13900000001", team: null, finding: { finding: "new" } },
          ],
          new: 1,
          changed: 0,
          known: 0,
          rejected: 1,
          new_teams: [],
        };
      },
      members_import_roster: { enrolled: 1, joined: 0, teams_added: 0, known: 0, rejected: 1 },
    },
    "/members?import",
  );
  const choose = async (label: string) =>
    fireEvent.change(await screen.findByLabelText(label, { selector: "input" }), {
      target: { files: [new File(["x"], "a.csv")] },
    });
  await choose("选名单");
  expect((await screen.findByRole("alert")).textContent).toContain("是旧的 .xls");
  wrong = false;
  await choose("选名单");
  await screen.findByText("12345 不是手机号");
  await screen.findByText(/证件号不收，已略过：身份证号/);
  expect(await found()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: /登记 1 人/ }));
  await screen.findByText(/已登记 1 人/);
  expect(desk.asked.find(({ ask }) => ask === "members_import_roster")?.args).toEqual({ staged: "s2" });
});

test("amounts are read as whole fen", () => {
  expect(["3,180.00", "¥0.05", "-12.5", "１８", "100"].map(fenOf)).toEqual([318000, 5, -1250, 1800, 10000]);
  expect(["", "1.005", "abc", "1.2.3"].map(fenOf)).toEqual([undefined, undefined, undefined, undefined]);
  expect(yuanOf(318000)).toBe("3180.00");
});
