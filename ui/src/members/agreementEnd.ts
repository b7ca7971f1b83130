import type { TeamCard } from "../ipc/generated";

/** The last day of the agreement that ends last; empty where there is none. */
export const agreementEnd = ({ agreements }: TeamCard) =>
  agreements
    .map(({ period }) => period.to)
    .sort()
    .at(-1) ?? "";
