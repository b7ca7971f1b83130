/** What a draft of moving in holds, and its steps in order. */
import type { MoveInDraft, MoveInPerson, MoveInStep, RosterRow } from "../ipc/generated";

export const steps: MoveInStep[] = ["team", "people", "agreement", "licence", "desks", "deposit", "consent"];

export const emptyDraft: MoveInDraft = {
  team: { team: null, name: "", formed_on: null, industry: "", origin: null },
  people: [],
  lead: null,
  agreement: { agreement_no: "", signed_on: null, from: null, to: null, scan: null },
  licence: { registered_on: null, uscc: "", scan: null },
  desks: [],
  deposits: [],
  consent: { purposes: ["register"], channel: "paper" },
};

/** What was read of a pasted list, after those who are there; a mobile that is there already is not doubled. */
export function withPasted(people: MoveInPerson[], rows: RosterRow[]): MoveInPerson[] {
  const there = new Set(people.map((one) => one.mobile));
  const read = [...rows].sort((a, b) => a.line - b.line);
  const added = read
    .map(({ name, mobile }) => ({ name, mobile: mobile ?? "", founder: null }))
    .filter((one) => one.mobile === "" || !there.has(one.mobile));
  return [...people, ...added];
}
