/** Codes of the core as words of the till. */
import type { LedgerEntry, Means, PriceKind, ReceiptKind } from "../ipc/generated";
import type { Words } from "../shared/language";
import type { tillWords } from "./words";

type Say = Words<typeof tillWords>;

export function kindWord(say: Say, kind: ReceiptKind | null): string {
  switch (kind) {
    case "deposit":
      return say.kindDeposit;
    case "refund":
      return say.kindRefund;
    case "compensation":
      return say.kindCompensation;
    case "collection":
      return say.kindCollection;
    case "other":
      return say.kindOther;
    case null:
      return say.kindFee;
  }
}

export function priceWord(say: Say, kind: PriceKind): string {
  switch (kind) {
    case "desk_day":
      return say.deskDay;
    case "desk_hour":
      return say.deskHour;
    case "room_hour":
      return say.roomHour;
    case "printing":
      return say.printing;
    case "locker":
      return say.locker;
    case "other":
      return say.other;
  }
}

export const meansWord = (say: Say, means: Means | null) => (means ? say[means] : "");

export const keyOf = (entry: LedgerEntry) => `${entry.source}-${entry.id}-${entry.counter}`;

export const priceKinds = ["desk_day", "desk_hour", "room_hour", "printing", "locker", "other"] as const;
