/** Areas: m² with at most two decimals on the screen, whole dm² on the wire. No float on the way. */
export function typedArea(text: string): number | undefined {
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(",", ""));
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

export const shownArea = (dm2: number) =>
  `${Math.trunc(dm2 / 100).toLocaleString("en-US")}.${String(dm2 % 100).padStart(2, "0")}`;

/** A share in tenths of a percent, cut and not rounded up: 74.96 % is not 75 %. */
export const shownShare = (part: number, whole: number) =>
  whole === 0 ? "—" : `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)}%`;
