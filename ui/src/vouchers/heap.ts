/** The heap of files that wait to be kept: what stands with each, and what is still to be answered. */
import type { Faulted } from "../ipc/ask";
import type {
  Refusal,
  VoucherCategory,
  VoucherCheck,
  VoucherField,
  VoucherLine,
  VoucherPreview,
  VoucherProblem,
} from "../ipc/generated";

export type Entry = {
  /** Made once an entry: the key under which it is kept, so that it is kept once. */
  key: string;
  name: string;
  preview?: VoucherPreview;
  scanned?: string;
  category?: VoucherCategory;
  /** Values as the person entered them. */
  corrected?: boolean;
  refused?: Refusal;
  fault?: Faulted;
  kept?: VoucherLine;
  companion?: boolean;
};

export type Standing =
  | "reading"
  | "asks"
  | "repeated"
  | "byhand"
  | "unread"
  | "failed"
  | "ready"
  | "companion"
  | "kept";

export type Question =
  | { asks: "missing"; field: VoucherField }
  | { asks: "check"; check: VoucherCheck }
  | { asks: "problem"; problem: VoucherProblem }
  | { asks: "alike"; voucher: VoucherLine }
  | { asks: "category" };

export function missing({ values }: VoucherPreview): VoucherField[] {
  const fields: VoucherField[] = [];
  if (!values.seller.name) fields.push("seller_name");
  if (!values.issued_on) fields.push("issued_on");
  if (values.total === null) fields.push("total");
  return fields;
}

export function questions({ preview, category }: Entry): Question[] {
  if (preview?.meets.meets !== "nothing") return [];
  return [
    ...missing(preview).map((field) => ({ asks: "missing" as const, field })),
    ...preview.checks
      .filter((check) => check.verdict === "fails")
      .map((check) => ({ asks: "check" as const, check })),
    ...preview.problems.map((problem) => ({ asks: "problem" as const, problem })),
    ...preview.alike.map((voucher) => ({ asks: "alike" as const, voucher })),
    ...(category ? [] : [{ asks: "category" as const }]),
  ];
}

export function standing(entry: Entry): Standing {
  const { preview } = entry;
  if (entry.kept) return "kept";
  if (entry.refused || entry.fault) return "failed";
  if (!preview) return "reading";
  if (preview.meets.meets === "same_file" || preview.meets.meets === "same_number") return "repeated";
  if (preview.meets.meets === "companion") return "companion";
  if (missing(preview).length > 0 && preview.unreadable) return "unread";
  if (missing(preview).length === 3) return "byhand";
  return questions(entry).length > 0 ? "asks" : "ready";
}

const order: Standing[] = [
  "repeated",
  "asks",
  "unread",
  "byhand",
  "failed",
  "companion",
  "ready",
  "reading",
  "kept",
];

/** What needs a person comes first. */
export const sorted = (entries: Entry[]) =>
  [...entries].sort((a, b) => order.indexOf(standing(a)) - order.indexOf(standing(b)));

/** What may be kept without a person looking. */
export const sure = (entry: Entry) => standing(entry) === "ready" || standing(entry) === "companion";
