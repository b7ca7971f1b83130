/** Why something from outside was not taken in: vouchers and rosters. */
import type { Formats } from "../shared/dates";
import { strong as b } from "../shared/language";
import type { Refusal } from "./generated";
import { type Both, both } from "./sentence";
import { categories, unreadable, voucherFields } from "./words";

type Code =
  | "roster_unreadable"
  | "roster_done"
  | "invoice_code_unclear"
  | "voucher_value_missing"
  | "file_already_kept"
  | "voucher_already_kept";

export function importSentence(refusal: Extract<Refusal, { code: Code }>, f: Formats): Both {
  switch (refusal.code) {
    case "roster_unreadable":
      return both(
        `${b(refusal.values.name)} 读不了：${unreadable[refusal.values.why].zh}。`,
        `${b(refusal.values.name)} cannot be read: ${unreadable[refusal.values.why].en}.`,
      );
    case "roster_done":
      return both("名单里的人都已经在了，没有再加。", "Everybody in it is here already; nobody was added.");

    // vouchers
    case "invoice_code_unclear":
      return both(
        `扫到的不是发票二维码：${refusal.values.text}`,
        `What was scanned is no invoice's code: ${refusal.values.text}`,
      );
    case "voucher_value_missing":
      return both(
        `还缺：${refusal.values.fields.map((field) => voucherFields[field].zh).join("、")}。`,
        `Still missing: ${refusal.values.fields.map((field) => voucherFields[field].en.toLowerCase()).join(", ")}.`,
      );
    case "file_already_kept":
      return both(
        `这份文件收过了：${f.day(f.dayOf(refusal.values.kept_at))} 由 ${b(refusal.values.kept_by)} 录入，${refusal.values.voucher_no}。`,
        `This file is kept already: ${refusal.values.voucher_no}, by ${b(refusal.values.kept_by)} on ${f.day(f.dayOf(refusal.values.kept_at))}.`,
        "F10 主管另记一张",
        "F10 to keep it anyway",
      );
    case "voucher_already_kept":
      return both(
        `这张发票收过了：${f.day(f.dayOf(refusal.values.kept_at))} 由 ${b(refusal.values.kept_by)} 录入，${refusal.values.voucher_no}，${categories[refusal.values.category].zh}，合计 ${f.yuan(refusal.values.total)}。`,
        `This invoice is kept already: ${refusal.values.voucher_no}, by ${b(refusal.values.kept_by)} on ${f.day(f.dayOf(refusal.values.kept_at))}, ${categories[refusal.values.category].en.toLowerCase()}, total ${f.yuan(refusal.values.total)}.`,
        "F10 主管另记一张",
        "F10 to keep it anyway",
      );
  }
}
