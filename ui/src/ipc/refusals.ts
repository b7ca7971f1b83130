/**
 * Every "no" of the product as a sentence with its values, and what to do next where there is something to do.
 * One exhaustive switch: a refusal without its sentence does not compile. Keep your feature's lines together.
 */
import type { Formats } from "../shared/dates";
import { strong as b, type Language } from "../shared/language";
import type { Refusal } from "./generated";

export type Sentence = { says: string; next?: string };
type Both = { zh: Sentence; en: Sentence };

const both = (zh: string, en: string, nextZh?: string, nextEn?: string): Both => ({
  zh: nextZh === undefined ? { says: zh } : { says: zh, next: nextZh },
  en: nextEn === undefined ? { says: en } : { says: en, next: nextEn },
});

const roles = {
  helper: { zh: "前台", en: "helper" },
  supervisor: { zh: "主管", en: "supervisor" },
  manager: { zh: "负责人", en: "manager" },
} as const;

export function refusalWords(refusal: Refusal, language: Language, formats: Formats): Sentence {
  return sentences(refusal, formats)[language];
}

function sentences(refusal: Refusal, _f: Formats): Both {
  switch (refusal.code) {
    // the wire
    case "malformed":
      return both(
        `填的内容读不懂：${refusal.values.reason}`,
        `What was filled in cannot be read: ${refusal.values.reason}`,
      );
    case "command_unknown":
      return both(`没有这个命令：${refusal.values.command}`, `There is no command ${refusal.values.command}`);
    case "user_missing":
      return both("还没有人登录。", "Nobody is signed in.", "F12 换人", "F12 signs in");
    case "user_unknown":
      return both(
        `没有叫 ${b(refusal.values.name)} 的操作员。`,
        `There is no user called ${b(refusal.values.name)}.`,
      );
    case "role_too_low":
      return both(
        `这一步要${roles[refusal.values.needed].zh}。`,
        `A ${roles[refusal.values.needed].en} is needed for this.`,
        "F10 当场放行",
        "F10 to ask here",
      );
    case "key_reused":
      return both(
        "这次提交的内容和刚才那次不同，没有再做。",
        "This differs from what was sent before; not done again.",
      );
    case "cancelled":
      return both("已停下。", "Stopped.");
    case "pin_wrong":
      return both("PIN 不对。", "The PIN is wrong.");
    case "pin_too_short":
      return both(
        `PIN 至少 ${refusal.values.digits} 位数字。`,
        `A PIN has at least ${refusal.values.digits} digits.`,
      );
    case "name_taken":
      return both(
        `已经有一位叫 ${b(refusal.values.name)}。`,
        `There is already somebody called ${b(refusal.values.name)}.`,
      );
    // evidence, staff, mentors, growth, reports
    case "pages_missing":
      return both(
        `${b(refusal.values.title)} 还没填页数。`,
        `${b(refusal.values.title)} has no number of pages.`,
      );
    case "dated_ahead":
      return both(
        `材料日期 ${refusal.values.on} 在今天 ${refusal.values.today} 之后。`,
        `The paper's day ${refusal.values.on} is after today, ${refusal.values.today}.`,
      );
    case "left_already":
      return both(
        `${b(refusal.values.name)} 已于 ${refusal.values.on} 离职。`,
        `${b(refusal.values.name)} left on ${refusal.values.on}.`,
      );
    case "appointed_already":
      return both(
        `${b(refusal.values.name)} 的聘期 ${refusal.values.from} 至 ${refusal.values.to} 与这次重叠。`,
        `${b(refusal.values.name)} is appointed from ${refusal.values.from} to ${refusal.values.to} already.`,
      );
    case "amount_not_positive":
      return both("金额要大于零。", "The amount must be more than nothing.");
    case "received_already":
      return both(
        `${b(refusal.values.team)} 这笔 ${refusal.values.on} 已到账。`,
        `This financing of ${b(refusal.values.team)} arrived on ${refusal.values.on}.`,
      );
    case "report_taken":
      return both(
        `已经有 ${b(refusal.values.title)}。`,
        `There is already a report called ${b(refusal.values.title)}.`,
      );
    case "submitted_already":
      return both(
        `${b(refusal.values.title)} 已于 ${refusal.values.on} 上报。`,
        `${b(refusal.values.title)} was submitted on ${refusal.values.on}.`,
      );
    case "proven_already":
      return both(
        `${refusal.values.evidence_no} 已经附在这一行。`,
        `${refusal.values.evidence_no} is attached to this row already.`,
      );
    // packet
    case "pack_flawed":
      return both(
        `规则包不能用：${refusal.values.rule || "整包"}（${refusal.values.flaw.flaw}）。`,
        `The rule pack cannot be used: ${refusal.values.rule || "the pack"} (${refusal.values.flaw.flaw}).`,
      );
    case "profile_missing":
      return both(
        "空间的基本情况还没填。",
        "The space's own facts are not entered yet.",
        "先填空间资料",
        "Enter the space's facts first",
      );
    case "papers_missing":
      return both(
        `还缺 ${refusal.values.papers} 份材料：第 ${refusal.values.clauses.join("、")} 条。`,
        `${refusal.values.papers} papers are missing, for ${refusal.values.clauses.join(", ")}.`,
        "补上，或选“按缺口印出”",
        "Add them, or choose to print the gaps",
      );
    case "glyph_missing":
      return both(
        `字库里没有“${refusal.values.character}”（${refusal.values.code}），在“${refusal.values.text}”。没有生成。`,
        `No typeface has ${refusal.values.character} (${refusal.values.code}), in “${refusal.values.text}”. Nothing was made.`,
      );
    case "too_large_for_page":
      return both(
        `“${refusal.values.what}”一页放不下。没有生成。`,
        `“${refusal.values.what}” does not fit on a page. Nothing was made.`,
      );
  }
}
