/** From an answer of the door to what the slab and the line below it say. Pure. */
import type { MemberCard, Outcome } from "../ipc/generated";
import { refusalWords } from "../ipc/refusals";
import type { Formats } from "../shared/dates";
import { type Language, speak, strong, type Words } from "../shared/language";
import type { OutcomeKind } from "../shared/Outcome";
import type { Passed } from "./door";
import { outcomeWords, todayWords } from "./words";

export type Slab = {
  kind: OutcomeKind;
  name: string;
  verdict: string;
  note: string;
  second: string[];
  third: string[];
  /** The count of days, behind everything else. */
  days?: string | undefined;
  /** In the line of the last three. */
  short: string;
};

/** The end of a code, enough to tell two apart. */
export const tailOf = (code: string) => (code.length > 4 ? `…${code.slice(-4)}` : code);

export function slabOf(passed: Passed, language: Language, formats: Formats): Slab {
  const say = speak(outcomeWords, language);
  const plain = { verdict: "", note: "", second: [], third: [] };
  if ("fault" in passed) return { ...plain, kind: "look", name: say.broke, short: say.broke };
  if ("refusal" in passed) {
    const { says, next } = refusalWords(passed.refusal, language, formats);
    const third = next ? [next] : [];
    return { ...plain, kind: "no", name: say.refused, second: [says], third, short: say.refused };
  }
  return outcomeSlab(passed.outcome, language, formats);
}

function outcomeSlab(outcome: Outcome, language: Language, f: Formats): Slab {
  const say = speak(outcomeWords, language);
  const line = speak(todayWords, language);
  const { verdict, member: card, booking, days_this_month } = outcome;
  const name = card?.member.name ?? "";
  const days = say.dayOfMonth(strong(days_this_month));
  const booked =
    booking && say.booked(strong(booking.desk_no), `${f.clock(booking.from)}–${f.clock(booking.until)}`);
  const third = booked ? [booked] : [];
  const common = { name, note: say.justNow, second: belonging(card, language, f), third, days };
  switch (verdict.code) {
    case "checked_in":
      return { ...common, kind: "done", verdict: say.checkedIn, short: line.shortIn };
    case "checked_in_lapsed": {
      const second = [say.lapsed(verdict.values.team, strong(f.short(verdict.values.ended_on)))];
      return { ...common, kind: "look", verdict: say.checkedIn, second, short: line.shortIn };
    }
    case "checked_in_forced": {
      const second = [say.forcedWhy(verdict.values.reason)];
      return { ...common, kind: "look", verdict: say.checkedIn, second, short: line.shortForced };
    }
    case "checked_out": {
      const lasting = f.lasting(verdict.values.minutes);
      const second = [say.stayed(strong(lasting), f.clock(verdict.values.came_at))];
      return { ...common, kind: "left", verdict: say.checkedOut, second, short: line.shortOut(lasting) };
    }
    case "already_in": {
      const second = [say.twiceIn(strong(f.clock(verdict.values.since)))];
      return { ...common, kind: "done", verdict: say.checkedIn, second, short: line.shortTwice };
    }
    case "already_out": {
      const second = [say.twiceOut(strong(f.clock(verdict.values.left_at)))];
      return { ...common, kind: "left", verdict: say.checkedOut, second, short: line.shortTwice };
    }
    case "badge_revoked": {
      const second = [say.revokedWhy(f.short(verdict.values.on), strong(verdict.values.valid_tail))];
      const third = [...belonging(card, language, f), ...common.third];
      const said = { verdict: say.revoked, note: say.notCheckedIn, short: line.shortRevoked };
      return { ...common, ...said, kind: "no", second, third, days: undefined };
    }
    case "card_over": {
      const second = [say.cardOverWhy(strong(f.moment(verdict.values.until)))];
      const said = { verdict: say.cardOver, note: say.notCheckedIn, short: line.shortCardOver };
      return { ...common, ...said, kind: "no", second, days: undefined };
    }
    case "outside_hours": {
      const { opens, closes, passes_at } = verdict.values;
      const second = [
        say.hoursWhy(opens, closes),
        say.from(strong(f.moment(passes_at, f.dayOf(outcome.at)))),
      ];
      return { ...common, ...keptOut(say, line), second };
    }
    case "too_soon": {
      const { left_at, passes_at } = verdict.values;
      const second = [
        say.soonWhy(f.clock(left_at)),
        say.from(strong(f.moment(passes_at, f.dayOf(outcome.at)))),
      ];
      return { ...common, ...keptOut(say, line), second };
    }
    case "entries_used": {
      const { entries, passes_at } = verdict.values;
      const second = [say.oftenWhy(entries), say.from(strong(f.moment(passes_at, f.dayOf(outcome.at))))];
      return { ...common, ...keptOut(say, line), second };
    }
    case "archived": {
      const second = [say.archivedWhy(strong(f.day(verdict.values.on)))];
      return { ...common, ...keptOut(say, line), verdict: say.archived, second };
    }
    case "unknown_code": {
      const said = { verdict: say.unknown, note: say.noted, short: line.shortUnknown };
      const code = tailOf(verdict.values.typed);
      return {
        ...common,
        ...said,
        kind: "look",
        name: code,
        second: [say.unknownWhy],
        third: [],
        days: undefined,
      };
    }
  }
}

/** Somebody the rules keep out. */
const keptOut = (say: Words<typeof outcomeWords>, line: Words<typeof todayWords>) => ({
  kind: "no" as const,
  verdict: say.keptOut,
  note: say.notCheckedIn,
  short: line.shortKeptOut,
  days: undefined,
});

/** The team, and until when its agreement lasts. */
function belonging(card: MemberCard | null, language: Language, f: Formats): string[] {
  if (!card?.team) return [];
  const until =
    card.agreement && speak(outcomeWords, language).agreementUntil(strong(f.day(card.agreement.period.to)));
  return until ? [card.team.name, until] : [card.team.name];
}
