/** Why something with people, teams, cards or moving in was not done. */
import type { Formats } from "../shared/dates";
import { strong as b } from "../shared/language";
import type { IdFlaw, MoveInStep, OpenTie, Refusal } from "./generated";
import { type Both, both } from "./sentence";
import { purposes } from "./words";

type Code =
  | "mobile_archived"
  | "member_archived"
  | "not_archived"
  | "joined_that_day"
  | "in_no_team"
  | "agreements_overlap"
  | "renewed_already"
  | "moved_out_already"
  | "id_number_wrong"
  | "id_number_taken"
  | "consent_missing"
  | "consent_given"
  | "card_over"
  | "card_unclear"
  | "cards_differ"
  | "card_taken"
  | "import_undone"
  | "move_in_over"
  | "move_in_lacks"
  | "merge_self"
  | "ties_open"
  | "import_in_use";

const flaws: Record<IdFlaw, { zh: string; en: string }> = {
  length: {
    zh: "身份证号是 17 位数字加一位校验码。",
    en: "An ID number is 17 digits and a check digit or X.",
  },
  birthday: {
    zh: "身份证号第 7 到 14 位不是一个日期。",
    en: "Digits 7 to 14 of the ID number are not a day.",
  },
  check_digit: {
    zh: "身份证号最后一位对不上，有一位打错了。",
    en: "The ID number's last digit does not fit; one of them is mistyped.",
  },
};

const steps: Record<MoveInStep, { zh: string; en: string }> = {
  team: { zh: "团队", en: "team" },
  people: { zh: "人", en: "people" },
  agreement: { zh: "协议", en: "agreement" },
  licence: { zh: "执照", en: "licence" },
  desks: { zh: "工位", en: "desks" },
  deposit: { zh: "押金", en: "deposit" },
  consent: { zh: "同意", en: "consent" },
};

/** One thing that is not settled, as a person reads it. */
export function tieWords(tie: OpenTie, f: Formats): { zh: string; en: string } {
  switch (tie.code) {
    case "visit": {
      const since = f.clock(tie.values.since);
      return { zh: `在场，${since} 签到`, en: `in since ${since}` };
    }
    case "loan":
      return {
        zh: `借着 ${tie.values.item}，${f.moment(tie.values.due_at)} 还`,
        en: `has ${tie.values.item}, due ${f.moment(tie.values.due_at)}`,
      };
    case "booking":
      return {
        zh: `订了 ${tie.values.desk_no}，${f.moment(tie.values.from)}`,
        en: `${tie.values.desk_no} booked for ${f.moment(tie.values.from)}`,
      };
    case "deposit":
      return {
        zh: `押着押金：${tie.values.receipt_no}，${f.yuan(tie.values.held)} 元`,
        en: `a deposit is held: ${tie.values.receipt_no}, ${f.yuan(tie.values.held)} yuan`,
      };
    case "signup":
      return {
        zh: `报名了 ${tie.values.title}，${f.moment(tie.values.from)}`,
        en: `signed up for ${tie.values.title}, ${f.moment(tie.values.from)}`,
      };
  }
}

export function memberSentence(refusal: Extract<Refusal, { code: Code }>, f: Formats): Both {
  switch (refusal.code) {
    case "mobile_archived":
      return both(
        `这个手机号是 ${b(refusal.values.name)} 的，${refusal.values.member_no}，在归档里。`,
        `This mobile belongs to ${b(refusal.values.name)}, ${refusal.values.member_no}, who is in the archive.`,
        "从归档恢复，不用重新登记",
        "Take them back from the archive instead",
      );
    case "member_archived":
      return both(
        `${b(refusal.values.name)} ${f.day(refusal.values.on)} 已归档。`,
        `${b(refusal.values.name)} was archived on ${f.day(refusal.values.on)}.`,
        "要用先从归档恢复",
        "Take them back from the archive first",
      );
    case "not_archived":
      return both(
        `${b(refusal.values.name)} 不在归档里，或已不能恢复。`,
        `${b(refusal.values.name)} is not in the archive, or cannot be taken back.`,
      );
    case "joined_that_day":
      return both(
        `${b(refusal.values.name)} ${f.day(refusal.values.on)} 已进 ${refusal.values.team}，同一天只能在一个团队。`,
        `${b(refusal.values.name)} joined ${refusal.values.team} on ${f.day(refusal.values.on)}; a day belongs to one team.`,
      );
    case "in_no_team":
      return both(
        `${b(refusal.values.name)} ${f.day(refusal.values.on)} 不在任何团队。`,
        `${b(refusal.values.name)} was in no team on ${f.day(refusal.values.on)}.`,
      );
    case "agreements_overlap":
      return both(
        `${b(refusal.values.team)} 的协议 ${refusal.values.agreement_no} 已管到 ${f.day(refusal.values.period.to)}，日期重了。`,
        `${b(refusal.values.team)}'s agreement ${refusal.values.agreement_no} runs until ${f.day(refusal.values.period.to)}; the days overlap.`,
      );
    case "renewed_already":
      return both(
        `协议 ${refusal.values.agreement_no} 已由 ${refusal.values.by} 续签。`,
        `Agreement ${refusal.values.agreement_no} is renewed by ${refusal.values.by} already.`,
      );
    case "moved_out_already":
      return both(
        `${b(refusal.values.team)} ${f.day(refusal.values.on)} 已退出。`,
        `${b(refusal.values.team)} moved out on ${f.day(refusal.values.on)} already.`,
      );
    case "id_number_wrong":
      return both(flaws[refusal.values.flaw].zh, flaws[refusal.values.flaw].en);
    case "id_number_taken":
      return both(
        `这个身份证号记在 ${b(refusal.values.name)} 名下，${refusal.values.member_no}。`,
        `This ID number is kept for ${b(refusal.values.name)}, ${refusal.values.member_no}.`,
        "是同一个人就合并",
        "Merge the two if they are one person",
      );
    case "consent_missing":
      return both(
        `${b(refusal.values.name)} 还没同意“${purposes[refusal.values.purpose].zh}”。`,
        `${b(refusal.values.name)} has not agreed to “${purposes[refusal.values.purpose].en}”.`,
        "先问本人，记下同意",
        "Ask them, and record it",
      );
    case "consent_given":
      return both(
        `${b(refusal.values.name)} 已经同意过这些。`,
        `${b(refusal.values.name)} agreed to all of this before.`,
      );
    case "card_over":
      return both(
        `${b(refusal.values.name)} 的临时卡 ${f.moment(refusal.values.until)} 过期了。`,
        `${b(refusal.values.name)}'s card for the day ended at ${f.moment(refusal.values.until)}.`,
        "用会员卡，或再发一张临时卡",
        "Use the badge, or issue another one",
      );
    case "card_unclear":
      return both(
        `读到的不是卡号：${refusal.values.typed}`,
        `What was read is no card number: ${refusal.values.typed}`,
        "把卡放平，再刷一次",
        "Hold the card flat and read it again",
      );
    case "cards_differ":
      return both(
        "两次刷的不是同一张卡。",
        "The two readings are of different cards.",
        "同一张卡刷两次",
        "Read one card twice",
      );
    case "card_taken":
      return both(
        `这张卡绑在 ${b(refusal.values.name)} 名下，${refusal.values.member_no}。`,
        `This card is bound to ${b(refusal.values.name)}, ${refusal.values.member_no}.`,
      );
    case "import_undone":
      return both(
        `这次导入 ${f.moment(refusal.values.at)} 已撤销。`,
        `This import was undone at ${f.moment(refusal.values.at)}.`,
      );
    case "import_in_use":
      return both(
        `没有撤销：${b(refusal.values.names.join("、"))} 之后有了记录。`,
        `Nothing was undone: ${b(refusal.values.names.join(", "))} have been used since.`,
      );
    case "move_in_over":
      return both("这份入驻已经办完，或已放弃。", "This moving in is finished, or was given up.");
    case "move_in_lacks":
      return both(
        `还缺：${refusal.values.steps.map((step) => steps[step].zh).join("、")}。`,
        `Still missing: ${refusal.values.steps.map((step) => steps[step].en).join(", ")}.`,
      );
    case "merge_self":
      return both(
        `这两个已经是同一个人：${b(refusal.values.name)}。`,
        `They are one person: ${b(refusal.values.name)}.`,
      );
    case "ties_open": {
      const open = refusal.values.open.map((tie) => tieWords(tie, f));
      return both(
        `${b(refusal.values.name)} 还有没了的事：${open.map(({ zh }) => zh).join("；")}。`,
        `${b(refusal.values.name)} has something open: ${open.map(({ en }) => en).join("; ")}.`,
        "先办完这些",
        "Settle these first",
      );
    }
  }
}
