/** A voucher's values, each beside where it came from, and what holds or does not. */
import type { ReactNode } from "react";
import type { ValueSource, VoucherCheck, VoucherField, VoucherValues } from "../ipc/generated";
import { voucherFields } from "../ipc/words";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { type MarkKind, State } from "../shared/Mark";
import { checkWords, sourceMarks, sourceWords, voucherWords } from "./words";

type Sources = { [key in VoucherField]?: ValueSource };

export function Values({ values, sources }: { values: VoucherValues; sources: Sources }) {
  const say = useWords(voucherWords);
  const field = useWords(voucherFields);
  const f = useFormats();
  const money = (fen: number | null) => (fen === null ? undefined : f.yuan(fen));
  const rows: [VoucherField, string, ReactNode][] = [
    ["number", field.number, values.number],
    ["code", field.code, values.code],
    ["issued_on", field.issued_on, values.issued_on && f.day(values.issued_on)],
    ["seller_name", field.seller_name, values.seller.name],
    ["buyer_name", field.buyer_name, values.buyer.name],
    [
      "net",
      say.netAndTax,
      values.net !== null && values.tax !== null ? `${money(values.net)} + ${money(values.tax)}` : undefined,
    ],
    ["total", field.total, values.total !== null && <b>{money(values.total)}</b>],
    ["capitals", field.capitals, values.capitals],
    ["red_of", field.red_of, values.red_of],
  ];
  return (
    <dl className="values">
      {rows
        .filter(([, , value]) => value)
        .map(([key, label, value]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            <dd className="value-source">
              {sources[key] && <SourceMark of={key === "net" ? weaker(sources) : sources[key]} />}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Of net and tax in one row, the source that is less sure. */
function weaker({ net, tax }: Sources): ValueSource {
  const order: ValueSource[] = ["attached", "doc_info", "page_text", "qr", "derived", "manual"];
  return [net, tax].reduce<ValueSource>(
    (worst, one) => (one && order.indexOf(one) > order.indexOf(worst) ? one : worst),
    "attached",
  );
}

export function SourceMark({ of }: { of: ValueSource | "guess" }) {
  const mark = useWords(sourceMarks);
  const word = useWords(sourceWords);
  return (
    <span className="source">
      <span className="source-mark" aria-hidden="true">
        {mark[of]}
      </span>
      {word[of]}
    </span>
  );
}

const marks: Record<VoucherCheck["verdict"], MarkKind> = { holds: "done", fails: "stop", open: "byhand" };

export function Checks({ checks }: { checks: VoucherCheck[] }) {
  const say = useWords(voucherWords);
  const word = useWords(checkWords);
  return (
    <ul className="checks">
      {checks.map(({ what, verdict }) => (
        <li key={what}>
          <State of={marks[verdict]}>{word[`${what}_${verdict}`]}</State>
        </li>
      ))}
      <li>
        <State of="byhand">{say.unverified}</State>
      </li>
    </ul>
  );
}
