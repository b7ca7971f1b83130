/** `3,180.00` as whole fen, without a float; `undefined` where it is no amount. */
import { normalise } from "./scanner";

export function fenOf(text: string): number | undefined {
  const plain = normalise(text).replace(/[\s,\u00a5]/g, "");
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!parts) return undefined;
  const fen = Number(parts[2]) * 100 + Number((parts[3] ?? "").padEnd(2, "0"));
  return parts[1] ? -fen : fen;
}

/** `3180.00`, for a field. */
export const yuanOf = (fen: number | null) => (fen === null ? "" : (fen / 100).toFixed(2));
