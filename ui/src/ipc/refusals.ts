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
  }
}
