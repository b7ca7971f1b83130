/** Why something from outside was not taken in: vouchers and rosters. */
import type { Formats } from "../shared/dates";
import { strong as b } from "../shared/language";
import type { ImportFlaw, Refusal } from "./generated";
import { type Both, both } from "./sentence";
import { categories, unreadable, voucherFields } from "./words";

type Code =
  | "bookings_unreadable"
  | "line_flawed"
  | "roster_unreadable"
  | "roster_done"
  | "invoice_code_unclear"
  | "voucher_value_missing"
  | "file_already_kept"
  | "voucher_already_kept";

/** Why a line of a foreign calendar is no booking here. */
export function flawWords(flaw: ImportFlaw): { zh: string; en: string } {
  switch (flaw.code) {
    case "repeats":
      return { zh: "重复的日程不导入，请在这里订成系列", en: "it repeats; make a series here instead" };
    case "cancelled":
      return { zh: "那边已经取消", en: "it is cancelled in that calendar" };
    case "no_time":
      return { zh: "读不出时间", en: "it has no time" };
    case "zone_unknown":
      return { zh: `不认识时区 ${flaw.values.zone}`, en: `the zone ${flaw.values.zone} is not known` };
    case "place_unknown":
      return flaw.values.text === ""
        ? { zh: "没写地点", en: "it names no place" }
        : {
            zh: `没有叫 ${flaw.values.text} 的工位或房间`,
            en: `no desk or room is called ${flaw.values.text}`,
          };
    case "person_unknown":
      return flaw.values.text === ""
        ? { zh: "没写是谁的", en: "it names nobody" }
        : { zh: `会员里找不到 ${flaw.values.text}`, en: `nobody here is called ${flaw.values.text}` };
  }
}

export function importSentence(refusal: Extract<Refusal, { code: Code }>, f: Formats): Both {
  switch (refusal.code) {
    case "line_flawed": {
      const { zh, en } = flawWords(refusal.values.flaw);
      return both(
        `第 ${refusal.values.line} 条订不了：${zh}。`,
        `Line ${refusal.values.line} cannot be booked: ${en}.`,
      );
    }
    case "bookings_unreadable":
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
