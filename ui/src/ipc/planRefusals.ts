/** Why the plan or the timeline did not take something. */
import type { Formats } from "../shared/dates";
import { strong as b } from "../shared/language";
import type { Refusal } from "./generated";
import { type Both, both } from "./sentence";

type Code =
  | "shape_empty"
  | "spot_taken"
  | "desk_counted"
  | "desk_retired"
  | "desk_still_promised"
  | "desk_nobodys"
  | "zone_has_desks"
  | "plan_picture_unknown"
  | "timeline_too_long";

export function planSentence(refusal: Extract<Refusal, { code: Code }>, f: Formats): Both {
  switch (refusal.code) {
    case "shape_empty": {
      const zone = refusal.values.zone;
      return zone === ""
        ? both("底图在平面图上没有大小。", "The picture has no size on the plan.")
        : both(`${b(zone)} 在平面图上没有大小。`, `${b(zone)} has no size on the plan.`);
    }
    case "spot_taken": {
      const { desk, by, on } = refusal.values;
      return both(
        `${b(desk)} 会压在 ${b(by)} 上（${f.day(on)} 起）。`,
        `${b(desk)} would stand on ${b(by)} from ${f.day(on)} on.`,
        "挪开一格，或等它停用以后",
        "Move it aside, or wait until that one is out of service",
      );
    }
    case "desk_counted":
      return both(
        `${b(refusal.values.desk)} 已经算进数里，不能当作没有过。`,
        `${b(refusal.values.desk)} has been counted; it cannot be taken back.`,
        "可以停用，以前照算",
        "It can be retired; the days before count as ever",
      );
    case "desk_retired":
      return both(
        `${b(refusal.values.desk)} 已停用，最后一天是 ${f.day(refusal.values.to_on)}。`,
        `${b(refusal.values.desk)} is out of service; ${f.day(refusal.values.to_on)} was its last day.`,
        "要再用，另加一个新号",
        "Add one under a new number to use its place again",
      );
    case "desk_still_promised":
      return stillPromised(refusal.values, f);
    case "desk_nobodys":
      return both(
        `${b(refusal.values.desk)} 现在没有人订，半小时内也没有。`,
        `Nobody has ${b(refusal.values.desk)} now or within half an hour.`,
      );
    case "zone_has_desks": {
      const { zone, desks, count } = refusal.values;
      const more = count > desks.length;
      return both(
        `${b(zone)} 里还有 ${count} 个工位在用：${desks.join("、")}${more ? "……" : ""}。`,
        `${b(zone)} still has ${count} in service: ${desks.join(", ")}${more ? "…" : ""}.`,
        "先挪走或停用",
        "Move or retire them first",
      );
    }
    case "plan_picture_unknown":
      return both(
        `${b(refusal.values.name)} 不是 PNG 或 JPEG 图片。`,
        `${b(refusal.values.name)} is no PNG or JPEG picture.`,
      );
    case "timeline_too_long":
      return both(
        `时间线一次最多看 ${refusal.values.days} 天。`,
        `The timeline shows at most ${refusal.values.days} days.`,
      );
  }
}

type Promises = Extract<Refusal, { code: "desk_still_promised" }>["values"];

function stillPromised({ desk, bookings, count, assignments, free_after }: Promises, f: Formats): Both {
  const when = (one: Promises["bookings"][number]) =>
    `${f.moment(one.from)}–${f.moment(one.until, f.dayOf(one.from))} ${b(one.by)}`;
  const zh = [
    ...assignments.map(({ team, period }) => `${b(team)} 用到 ${f.day(period.to)}`),
    ...bookings.map(when),
  ];
  const en = [
    ...assignments.map(({ team, period }) => `${b(team)}'s until ${f.day(period.to)}`),
    ...bookings.map(when),
  ];
  const more = count - bookings.length;
  return both(
    `${b(desk)} 那以后还有人：${zh.join("；")}${more > 0 ? `；另有 ${more} 次预约` : ""}。`,
    `${b(desk)} is promised after that: ${en.join("; ")}${more > 0 ? `; and ${more} more bookings` : ""}.`,
    `${f.day(free_after)} 以后就空了：改这一天，或先改签`,
    `Nothing is promised after ${f.day(free_after)}: choose that day, or move them first`,
  );
}
