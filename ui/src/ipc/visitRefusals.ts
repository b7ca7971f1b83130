/** Why a visit, a late entry or a way back was not taken. */
import type { Formats } from "../shared/dates";
import { strong as b } from "../shared/language";
import type { Refusal } from "./generated";
import { type Both, both } from "./sentence";

type Code =
  | "happens_ahead"
  | "before_enrolment"
  | "period_frozen"
  | "visit_overlaps"
  | "visit_withdrawn"
  | "kept_out"
  | "archived_kept_out"
  | "hours_half"
  | "number_outside"
  | "follow_up_day_missing"
  | "followed_up_already"
  | "settled_already"
  | "item_out_then"
  | "return_before_lending"
  | "act_not_own"
  | "act_undone"
  | "act_overtaken"
  | "act_not_undoable";

const fields: Record<string, { zh: string; en: string }> = {
  pause_minutes: { zh: "再进间隔（分）", en: "pause in minutes" },
  entries_a_day: { zh: "每天最多几次", en: "entries a day" },
  same_scan_seconds: { zh: "算同一次的秒数", en: "seconds of the same scan" },
  persons: { zh: "人数", en: "number of people" },
  every: { zh: "间隔", en: "interval" },
  times: { zh: "次数", en: "number of times" },
  day: { zh: "几号", en: "day of the month" },
  desks: { zh: "工位数", en: "number of desks" },
  minutes: { zh: "时长（分）", en: "time in minutes" },
};

export function visitSentence(refusal: Extract<Refusal, { code: Code }>, f: Formats): Both {
  switch (refusal.code) {
    // late entries
    case "happens_ahead":
      return both(
        `${f.moment(refusal.values.at)} 还没到。`,
        `${f.moment(refusal.values.at)} is still to come.`,
      );
    case "before_enrolment": {
      const { name, enrolled_on } = refusal.values;
      return both(
        `${b(name)} ${f.day(enrolled_on)} 才登记，之前的补不了。`,
        `${b(name)} was enrolled on ${f.day(enrolled_on)}; nothing before it can be entered.`,
      );
    }
    case "period_frozen": {
      const { until_on, reason } = refusal.values;
      return both(
        `${f.day(until_on)} 以前已冻结：${reason}`,
        `Days up to ${f.day(until_on)} are frozen: ${reason}`,
        "要改先请负责人解冻",
        "A manager can open them again",
      );
    }
    case "item_out_then": {
      const { item, by, from, until } = refusal.values;
      return both(
        `${b(item)} ${f.moment(from)} 到 ${f.moment(until, f.dayOf(from))} 在 ${by} 手里。`,
        `${by} had ${b(item)} from ${f.moment(from)} to ${f.moment(until, f.dayOf(from))}.`,
      );
    }
    case "return_before_lending":
      return both(
        `${b(refusal.values.item)} ${f.moment(refusal.values.lent_at)} 才借出，归还不能更早。`,
        `${b(refusal.values.item)} went out ${f.moment(refusal.values.lent_at)}; it cannot come back before.`,
      );

    // visits
    case "visit_overlaps": {
      const { name, from, until } = refusal.values;
      if (!until)
        return both(`${b(name)} ${f.moment(from)} 起就在场。`, `${b(name)} is in since ${f.moment(from)}.`);
      const when = `${f.moment(from)}–${f.moment(until, f.dayOf(from))}`;
      return both(
        `${b(name)} 已有一次到访 ${when}，时间重叠。`,
        `${b(name)} has a visit ${when} that overlaps.`,
      );
    }
    case "visit_withdrawn":
      return both(
        `${b(refusal.values.name)} 这次到访 ${f.moment(refusal.values.at)} 已作废。`,
        `This visit of ${b(refusal.values.name)} was withdrawn ${f.moment(refusal.values.at)}.`,
      );
    case "kept_out":
      return both(
        `按进门规则，${b(refusal.values.name)} ${f.moment(refusal.values.passes_at)} 起才能进，没有收钱，也没有占工位。`,
        `By the rules of entry ${b(refusal.values.name)} may come in from ${f.moment(refusal.values.passes_at)}; nothing was charged and no desk taken.`,
        "先请主管放行签到，再办散客",
        "Have a supervisor let them in first, then seat them",
      );
    case "archived_kept_out":
      return both(
        `${b(refusal.values.name)} ${f.day(refusal.values.on)} 已归档，不能放行。`,
        `${b(refusal.values.name)} was archived on ${f.day(refusal.values.on)} and cannot be let in.`,
        "先登记为新会员",
        "Enrol them anew first",
      );
    case "hours_half":
      return both("开门和关门时间要么都填，要么都不填。", "Fill in both opening and closing, or neither.");
    case "number_outside": {
      const { field, least, most } = refusal.values;
      const named = fields[field] ?? { zh: field, en: field };
      return both(
        `${named.zh}在 ${least} 到 ${most} 之间。`,
        `The ${named.en} must be between ${least} and ${most}.`,
      );
    }
    case "follow_up_day_missing":
      return both("要办的事和办结日期要一起填。", "What is to be done and by which day go together.");
    case "followed_up_already":
      return both(
        `${b(refusal.values.unit)} 的事 ${f.moment(refusal.values.at)} 已办。`,
        `What ${b(refusal.values.unit)} asked was done ${f.moment(refusal.values.at)}.`,
      );
    case "settled_already":
      return both("已经有人确认过了。", "Somebody has confirmed it already.");

    // ways back
    case "act_not_own":
      return both("只能撤销自己做的。", "One can undo one's own acts only.");
    case "act_undone":
      return both(
        `${f.moment(refusal.values.at)} 已撤销过。`,
        `It was undone ${f.moment(refusal.values.at)} already.`,
      );
    case "act_overtaken":
      return both("后来又改过，不能直接撤销。", "Something was changed after it, so it is not undone.");
    case "act_not_undoable":
      return both("这一步没有撤销的办法。", "There is no undoing this step.");
  }
}
