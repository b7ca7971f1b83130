/** Why a booking, a rule, a quota or a calendar was not taken. */
import type { Formats } from "../shared/dates";
import { strong as b } from "../shared/language";
import type { CalendarFlaw, Measure, Refusal } from "./generated";
import { type Both, both } from "./sentence";

type Code =
  | "hours_reversed"
  | "calendar_flawed"
  | "off_grid"
  | "day_closed"
  | "outside_opening"
  | "booking_shorter"
  | "booking_longer"
  | "notice_short"
  | "too_far_ahead"
  | "cancel_too_late"
  | "buffer_broken"
  | "quota_used"
  | "quota_empty"
  | "package_taken"
  | "package_held"
  | "booking_pending"
  | "not_pending"
  | "booking_released"
  | "not_released"
  | "reseat_taken"
  | "part_of_part"
  | "places_booked"
  | "equipment_twice";

const measured: Record<Measure, (n: number, f: Formats) => { zh: string; en: string }> = {
  minutes: (n, f) => ({ zh: f.lasting(n), en: f.lasting(n) }),
  units: (n) => ({ zh: `${n} 个时段`, en: n === 1 ? "1 unit" : `${n} units` }),
  bookings: (n) => ({ zh: `${n} 个预约`, en: n === 1 ? "1 booking" : `${n} bookings` }),
};

function flawed(flaw: CalendarFlaw, f: Formats): { zh: string; en: string } {
  switch (flaw.flaw) {
    case "not_json":
      return {
        zh: `不是节假日文件：第 ${flaw.line} 行第 ${flaw.column} 个字符读不懂`,
        en: `it is no calendar file: line ${flaw.line}, column ${flaw.column} cannot be read`,
      };
    case "shape":
      return {
        zh: `缺内容或多了内容：${flaw.detail}`,
        en: `something is missing or unknown: ${flaw.detail}`,
      };
    case "empty":
      return { zh: `${flaw.field} 是空的`, en: `${flaw.field} is empty` };
    case "reversed":
      return {
        zh: `${flaw.name} 的结束日 ${f.day(flaw.to)} 早于开始日 ${f.day(flaw.from)}`,
        en: `${flaw.name} ends on ${f.day(flaw.to)}, before it begins on ${f.day(flaw.from)}`,
      };
    case "other_year":
      return {
        zh: `${flaw.name} 里的 ${f.day(flaw.on)} 不是这一年的`,
        en: `${f.day(flaw.on)} in ${flaw.name} is of another year`,
      };
    case "twice":
      return { zh: `${f.day(flaw.on)} 写了两次`, en: `${f.day(flaw.on)} stands there twice` };
    case "no_weekend":
      return {
        zh: `${flaw.name} 的调休上班日 ${f.day(flaw.on)} 不是周末`,
        en: `${f.day(flaw.on)}, worked for ${flaw.name}, is no weekend day`,
      };
  }
}

export function ruleSentence(refusal: Extract<Refusal, { code: Code }>, f: Formats): Both {
  switch (refusal.code) {
    case "hours_reversed":
      return both(
        `${refusal.values.closes} 早于 ${refusal.values.opens}，开放时间不跨夜。`,
        `${refusal.values.closes} is before ${refusal.values.opens}; hours do not go past midnight.`,
        "到午夜为止填 00:00",
        "For midnight, write 00:00",
      );
    case "calendar_flawed": {
      const flaw = flawed(refusal.values.flaw, f);
      return both(`这个文件没有导入：${flaw.zh}。`, `The file was not imported: ${flaw.en}.`);
    }
    case "off_grid": {
      const { at, before, after } = refusal.values;
      const near = [before, after].filter((edge) => edge !== null).map((edge) => f.moment(edge, f.dayOf(at)));
      return both(
        `${f.moment(at)} 不是时段的起止。`,
        `${f.moment(at)} is no edge of what can be booked.`,
        near.length > 0 ? `最近的是 ${near.join("、")}` : undefined,
        near.length > 0 ? `The nearest: ${near.join(", ")}` : undefined,
      );
    }
    case "day_closed": {
      const { day, name, reason } = refusal.values;
      const why = reason ?? name;
      return both(
        `${f.weekday(day)}不开放${why ? `：${why}` : ""}。`,
        `Closed on ${f.weekday(day)}${why ? `: ${why}` : ""}.`,
      );
    }
    case "outside_opening": {
      const { day, opens, closes } = refusal.values;
      const hours = `${f.clock(opens)}–${f.clock(closes)}`;
      return both(`${f.weekday(day)}开放 ${b(hours)}。`, `Open on ${f.weekday(day)} from ${b(hours)}.`);
    }
    case "booking_shorter":
      return both(
        `${b(refusal.values.desk)} 最短订 ${f.lasting(refusal.values.minutes)}。`,
        `${b(refusal.values.desk)} is booked for ${f.lasting(refusal.values.minutes)} at least.`,
      );
    case "booking_longer":
      return both(
        `${b(refusal.values.desk)} 最长订 ${f.lasting(refusal.values.minutes)}。`,
        `${b(refusal.values.desk)} is booked for ${f.lasting(refusal.values.minutes)} at most.`,
      );
    case "notice_short":
      return both(
        `${b(refusal.values.desk)} 要提前 ${f.lasting(refusal.values.minutes)} 订，最晚 ${f.moment(refusal.values.latest)}。`,
        `${b(refusal.values.desk)} is booked ${f.lasting(refusal.values.minutes)} ahead, at ${f.moment(refusal.values.latest)} at the latest.`,
        "主管可以破例",
        "A supervisor may let it pass",
      );
    case "too_far_ahead":
      return both(
        `${b(refusal.values.desk)} 今天最远订到 ${f.weekday(refusal.values.last)}。`,
        `Today ${b(refusal.values.desk)} can be booked until ${f.weekday(refusal.values.last)}.`,
        "主管可以破例",
        "A supervisor may let it pass",
      );
    case "cancel_too_late":
      return both(
        `${refusal.values.booking_no} 最晚 ${f.moment(refusal.values.latest)} 取消，已经过了。`,
        `${refusal.values.booking_no} could be cancelled until ${f.moment(refusal.values.latest)}.`,
        "主管可以破例取消",
        "A supervisor may still cancel it",
      );
    case "buffer_broken": {
      const { desk, by, from, until, minutes } = refusal.values;
      const when = `${f.moment(from)}–${f.moment(until, f.dayOf(from))}`;
      return both(
        `${b(desk)} ${when} 归 ${b(by)}，前后要空 ${f.lasting(minutes)}。`,
        `${b(desk)} is ${b(by)}'s, ${when}, and needs ${f.lasting(minutes)} between bookings.`,
        "主管可以破例",
        "A supervisor may let it pass",
      );
    }
    case "quota_used": {
      const { quota, window, measure, used, asked, most } = refusal.values;
      const days =
        window.from === window.to ? f.day(window.from) : `${f.day(window.from)}–${f.day(window.to)}`;
      const say = (n: number) => measured[measure](n, f);
      return both(
        `${b(quota)}（${days}）最多 ${say(most).zh}，已用 ${say(used).zh}，这次要 ${say(asked).zh}。`,
        `${b(quota)} (${days}) allows ${say(most).en}; ${say(used).en} used, and this takes ${say(asked).en}.`,
        "主管可以破例",
        "A supervisor may let it pass",
      );
    }
    case "quota_empty":
      return both(
        `${b(refusal.values.quota)} 要有上限或免费额。`,
        `${b(refusal.values.quota)} needs a limit or a free amount.`,
      );
    case "package_taken":
      return both(
        `已有套餐 ${b(refusal.values.name)}。`,
        `There is a package ${b(refusal.values.name)} already.`,
      );
    case "package_held":
      return both(
        `${b(refusal.values.name)} 这个套餐已有，${f.day(refusal.values.period.from)} 到 ${f.day(refusal.values.period.to)}。`,
        `${b(refusal.values.name)} has this package from ${f.day(refusal.values.period.from)} to ${f.day(refusal.values.period.to)}.`,
      );
    case "booking_pending":
      return both(
        `${refusal.values.booking_no} 还没有批。`,
        `${refusal.values.booking_no} waits for a supervisor.`,
        "请主管先批",
        "A supervisor approves it first",
      );
    case "not_pending":
      return both(
        `${refusal.values.booking_no} 不在等批。`,
        `${refusal.values.booking_no} waits for nobody's yes.`,
      );
    case "booking_released":
      return both(
        `${refusal.values.booking_no} ${f.clock(refusal.values.at)} 没人来，已放开。`,
        `Nobody came to ${refusal.values.booking_no}; it was released at ${f.clock(refusal.values.at)}.`,
        "来晚了可以重新入座",
        "Who is late can be seated anew",
      );
    case "not_released":
      return both(
        `${refusal.values.booking_no} 没有放开过，照常入座。`,
        `${refusal.values.booking_no} was not released; they are seated as usual.`,
      );
    case "reseat_taken": {
      const { desk, by, from, until, nearest } = refusal.values;
      const when = `${f.clock(from)}–${f.moment(until, f.dayOf(from))}`;
      return both(
        `${b(desk)} 现在归 ${b(by)}，${when}。`,
        `${b(desk)} is ${b(by)}'s now, ${when}.`,
        nearest.length > 0 ? `最近空着的：${nearest.join("、")}` : "没有别的空位",
        nearest.length > 0 ? `The nearest free: ${nearest.join(", ")}` : "No other is free",
      );
    }
    case "part_of_part":
      return both(
        `${b(refusal.values.desk)} 不能算作 ${b(refusal.values.whole)} 的一部分：只分一层。`,
        `${b(refusal.values.desk)} cannot be a part of ${b(refusal.values.whole)}: parts have one level.`,
      );
    case "places_booked":
      return both(
        `${b(refusal.values.desk)} ${f.moment(refusal.values.at)} 已订 ${refusal.values.booked} 个，不能再少。`,
        `${refusal.values.booked} places of ${b(refusal.values.desk)} are booked at ${f.moment(refusal.values.at)}.`,
      );
    case "equipment_twice":
      return both(`${b(refusal.values.name)} 写了两次。`, `${b(refusal.values.name)} stands there twice.`);
  }
}
