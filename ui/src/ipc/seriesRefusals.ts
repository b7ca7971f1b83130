/** Why a series, a closure or an assignment was not taken: what is in the way, by date. */
import type { Formats } from "../shared/dates";
import { strong as b } from "../shared/language";
import type { InTheWay, Refusal } from "./generated";
import { type Both, both } from "./sentence";

type Code =
  | "desk_closed"
  | "closure_hits"
  | "closure_empty"
  | "closure_over"
  | "closure_not_shorter"
  | "assignment_hits"
  | "assignment_ends"
  | "choice_twice"
  | "range_changed"
  | "range_empty"
  | "series_empty"
  | "series_too_long"
  | "series_conflicts"
  | "series_past"
  | "series_unchanged"
  | "not_in_series"
  | "skip_settled";

/** So many are named; the rest is a number. */
const NAMED = 3;

/** `inner` says the refusal of one date. */
export function seriesSentence(
  refusal: Extract<Refusal, { code: Code }>,
  f: Formats,
  inner: (refusal: Refusal) => Both,
): Both {
  switch (refusal.code) {
    case "desk_closed": {
      const { desk, reason, from, until } = refusal.values;
      const when = `${f.moment(from)}–${f.moment(until, f.dayOf(from))}`;
      return both(`${b(desk)} ${when} 停用：${reason}`, `${b(desk)} is closed, ${when}: ${reason}`);
    }
    case "closure_hits": {
      const { hits } = refusal.values;
      return both(
        `会碰到 ${hits.length} 个预约：${named(hits, f, "zh")}。`,
        `It hits ${hits.length === 1 ? "one booking" : `${hits.length} bookings`}: ${named(hits, f, "en")}.`,
        "每一个先选好：保留、换座还是取消",
        "Choose for each: keep, move or cancel",
      );
    }
    case "closure_empty":
      return both("没有选要停用的工位。", "No desk to close was chosen.");
    case "closure_over":
      return both(
        `这次停用 ${f.moment(refusal.values.at)} 已经结束。`,
        `This closure ended ${f.moment(refusal.values.at)}.`,
      );
    case "closure_not_shorter":
      return both(
        `停用本来就到 ${f.moment(refusal.values.until)}，只能改早。`,
        `It ends ${f.moment(refusal.values.until)}; it can only end earlier.`,
      );
    case "assignment_hits": {
      const { desk, hits } = refusal.values;
      return both(
        `${b(desk)} 这段时间别人订了 ${hits.length} 次：${named(hits, f, "zh")}。`,
        `Others have booked ${b(desk)} ${hits.length === 1 ? "once" : `${hits.length} times`}: ${named(hits, f, "en")}.`,
        "换一张工位，或先到“工位”里给这些预约选好保留、换座还是取消",
        "Take another desk, or settle these bookings under Desks first: keep, move or cancel",
      );
    }
    case "assignment_ends": {
      const { desk, team, to } = refusal.values;
      return both(
        `${b(desk)} 归 ${b(team)} 本来就到 ${f.day(to)}。`,
        `${b(desk)} is ${b(team)}'s until ${f.day(to)} already.`,
      );
    }
    case "choice_twice":
      return both("同一个预约选了两次。", "One booking has two choices.");
    case "range_changed":
      return both(
        `刚才看到 ${refusal.values.shown} 个，现在是 ${refusal.values.found} 个，没有取消。`,
        `${refusal.values.shown} were shown, there are ${refusal.values.found} now; nothing was cancelled.`,
        "再看一遍再取消",
        "Look again, then cancel",
      );
    case "range_empty":
      return both("这段时间没有可以取消的预约。", "Nothing in this range can be cancelled.");
    case "series_empty":
      return both("按这个规律一天也没有。", "No day falls into this rule.");
    case "series_too_long":
      return both(
        `一次最多订 ${refusal.values.most} 天，最远十年。`,
        `A series has at most ${refusal.values.most} dates, within ten years.`,
      );
    case "series_conflicts": {
      const { free, conflicts } = refusal.values;
      const days = conflicts.slice(0, NAMED).map((one) => ({ ...one, said: inner(one.refusal) }));
      const rest = conflicts.length - days.length;
      const zh = days.map((one) => `${f.short(one.on)} ${one.said.zh.says.replace(/。$/, "")}`).join("；");
      const en = days.map((one) => `${f.short(one.on)}: ${one.said.en.says.replace(/\.$/, "")}`).join("; ");
      return both(
        `${conflicts.length} 次订不上：${zh}${rest > 0 ? `；另有 ${rest} 次` : ""}。`,
        `${conflicts.length} cannot be had: ${en}${rest > 0 ? `; ${rest} more` : ""}.`,
        free > 0 ? `可以跳过这些，订其余 ${free} 次` : undefined,
        free > 0 ? `Skip these and take the other ${free}` : undefined,
      );
    }
    case "series_past":
      return both(
        `${b(refusal.values.series_no)} 里没有还没开始的了，已经开始的不能改。`,
        `Nothing of ${b(refusal.values.series_no)} is still to come; what has begun is not changed.`,
      );
    case "series_unchanged":
      return both(
        `${b(refusal.values.series_no)} 本来就是这样。`,
        `${b(refusal.values.series_no)} is like this already.`,
      );
    case "not_in_series":
      return both(
        `预约 ${b(refusal.values.booking_no)} 不是重复预约里的。`,
        `Booking ${b(refusal.values.booking_no)} does not repeat.`,
      );
    case "skip_settled":
      return both(
        `${b(refusal.values.desk)} ${f.moment(refusal.values.from)} 这一次已经补订或不要了。`,
        `${b(refusal.values.desk)} at ${f.moment(refusal.values.from)} was booked or dropped meanwhile.`,
      );
  }
}

function named(hits: InTheWay[], f: Formats, language: "zh" | "en"): string {
  const said = hits.slice(0, NAMED).map(({ desk, by, from, until }) => {
    const when = `${f.moment(from)}–${f.moment(until, f.dayOf(from))}`;
    return language === "zh" ? `${desk} ${when} 归 ${b(by)}` : `${desk}, ${when}, ${b(by)}`;
  });
  const rest = hits.length - said.length;
  if (rest > 0) said.push(language === "zh" ? `另有 ${rest} 个` : `${rest} more`);
  return said.join(language === "zh" ? "；" : "; ");
}
