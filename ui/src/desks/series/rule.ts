/** What is being typed of a rule, and the rule that it comes to. */
import type { Nth, SeriesRule, Weekday } from "../../ipc/generated";
import { plusDays } from "../../shared/dates";
import type { Words } from "../../shared/language";
import type { nthWords, ruleWords, weekdayWords } from "./words";

export const weekdays: Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

export const nths: Nth[] = ["first", "second", "third", "fourth", "last"];

export type Kind = SeriesRule["rule"];

export type Draft = {
  kind: Kind;
  first: string;
  every: string;
  on: Weekday[];
  day: string;
  nth: Nth;
  weekday: Weekday;
  ends: "on" | "times";
  last: string;
  times: string;
  days: string[];
};

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
export const weekdayOf = (day: string): Weekday => weekdays[(noon(day).getUTCDay() + 6) % 7] ?? "monday";

/** Weekly on that day's weekday, for ten weeks. */
export const draftFrom = (day: string): Draft => ({
  kind: "weekly",
  first: day,
  every: "1",
  on: [weekdayOf(day)],
  day: String(noon(day).getUTCDate()),
  nth: nths[Math.min(Math.floor((noon(day).getUTCDate() - 1) / 7), 4)] ?? "first",
  weekday: weekdayOf(day),
  ends: "on",
  last: plusDays(day, 63),
  times: "10",
  days: [day],
});

/** The rule, or nothing while something of it is missing. */
export function ruleOf(draft: Draft): SeriesRule | undefined {
  if (draft.kind === "dates")
    return draft.days.length > 0 ? { rule: "dates", days: draft.days } : undefined;
  const every = Number(draft.every);
  const times = Number(draft.times);
  if (!draft.first || !every || (draft.ends === "on" ? !draft.last : !times)) return undefined;
  const until =
    draft.ends === "on" ? ({ end: "on", day: draft.last } as const) : ({ end: "times", times } as const);
  const shared = { first: draft.first, every, until };
  switch (draft.kind) {
    case "daily":
      return { rule: "daily", ...shared };
    case "weekly":
      return draft.on.length > 0 ? { rule: "weekly", ...shared, on: draft.on } : undefined;
    case "monthly_by_day":
      return Number(draft.day) ? { rule: "monthly_by_day", ...shared, day: Number(draft.day) } : undefined;
    case "monthly_by_weekday":
      return { rule: "monthly_by_weekday", ...shared, nth: draft.nth, on: draft.weekday };
  }
}

type Say = {
  rule: Words<typeof ruleWords>;
  day: Words<typeof weekdayWords>;
  nth: Words<typeof nthWords>;
};

/** 每周三 · Every Wed */
export function said(rule: SeriesRule, say: Say): string {
  switch (rule.rule) {
    case "daily":
      return say.rule.daily(rule.every);
    case "weekly":
      return say.rule.weekly(
        rule.every,
        weekdays
          .filter((day) => rule.on.includes(day))
          .map((day) => say.day[day])
          .join(", "),
      );
    case "monthly_by_day":
      return say.rule.monthlyByDay(rule.every, rule.day);
    case "monthly_by_weekday":
      return say.rule.monthlyByWeekday(rule.every, say.nth[rule.nth], say.day[rule.on]);
    case "dates":
      return say.rule.dates(rule.days.length);
  }
}
