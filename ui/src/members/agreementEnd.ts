import type { Period, TeamCard } from "../ipc/generated";

/** The last day of the agreement that ends last; empty where there is none. */
export const agreementEnd = ({ agreements }: TeamCard) =>
  agreements
    .map(({ period }) => period.to)
    .sort()
    .at(-1) ?? "";

/** Days of a period, both ends counted. */
export const daysOf = ({ from, to }: Period) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
