/**
 * Days and times as the desk says them, in the space's zone: `const f = useFormats(); f.clock(instant)`.
 * Days on the wire are `2026-03-02`, instants `2026-03-02T01:05:00Z`.
 */
import { createContext, useContext, useMemo } from "react";
import { type Language, speak, useLanguage } from "./language";
import { timeWords } from "./words";

export type Formats = {
  /** 09:14 */
  clock: (instant: string) => string;
  /** 2027-02-28 · 28 Feb 2027 */
  day: (day: string) => string;
  /** 11月24日 周二 · Tue 24 Nov */
  weekday: (day: string) => string;
  /** 周二 · Tue */
  weekdayName: (day: string) => string;
  /** 11月24日 · 24 Nov */
  short: (day: string) => string;
  /** The civil day of an instant in the space's zone. */
  dayOf: (instant: string) => string;
  /** The instant at which the space's clocks show that time on that day: `instantOf("2026-03-02", "09:30")`. */
  instantOf: (day: string, clock: string) => string;
  /** 11月24日 09:14 · 24 Nov 09:14, or the clock alone where it is the same day as `today`. */
  moment: (instant: string, today?: string) => string;
  /** 1 小时 40 分 · 1 h 40 min */
  lasting: (minutes: number) => string;
  /** 3,180.00 */
  yuan: (fen: number) => string;
};

export function formats(language: Language, zone: string): Formats {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const clockIn = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const dayIn = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const shortIn = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    month: language === "zh" ? "long" : "short",
    day: "numeric",
  });
  const nameIn = new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short" });
  const longIn = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const clock = (instant: string) => clockIn.format(new Date(instant));
  // By its parts: no locale writes 2026-03-02 in every webview (en-CA does in Chromium, not in WebKitGTK).
  const dayOf = (instant: string) => {
    const parts = Object.fromEntries(dayIn.formatToParts(new Date(instant)).map((p) => [p.type, p.value]));
    return `${parts.year}-${parts.month}-${parts.day}`;
  };
  const short = (day: string) => shortIn.format(noon(day));
  return {
    clock,
    dayOf,
    instantOf: (day, time) => instantOf(day, time, (instant) => `${dayOf(instant)}T${clock(instant)}:00Z`),
    short,
    day: (day) => (language === "zh" ? day : longIn.format(noon(day))),
    weekday: (day) =>
      language === "zh"
        ? `${short(day)} ${nameIn.format(noon(day))}`
        : `${nameIn.format(noon(day))} ${short(day)}`,
    moment: (instant, today) =>
      dayOf(instant) === today ? clock(instant) : `${short(dayOf(instant))} ${clock(instant)}`,
    weekdayName: (day) => nameIn.format(noon(day)),
    lasting: (minutes) => lasting(minutes, language),
    yuan: (fen) =>
      (fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  };
}

/** `local` tells what the zone's clocks show at an instant, written as if it were UTC. */
function instantOf(day: string, time: string, local: (instant: string) => string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let guess = wanted;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  for (let round = 0; round < 2; round++) guess += wanted - Date.parse(local(new Date(guess).toISOString()));
  return `${new Date(guess).toISOString().slice(0, 19)}Z`;
}

/** The civil day `days` later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function lasting(minutes: number, language: Language): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  const say = speak(timeWords, language);
  if (whole > 0) parts.push(say.hours(whole));
  if (rest > 0 || whole === 0) parts.push(say.minutes(rest));
  return parts.join(" ");
}

const ZoneContext = createContext("Asia/Shanghai");
/** The zone of settings; App provides it. */
export const ZoneProvider = ZoneContext.Provider;

export function useFormats(): Formats {
  const language = useLanguage();
  const zone = useContext(ZoneContext);
  return useMemo(() => formats(language, zone), [language, zone]);
}
