/** How a walk-in pays, or why they do not. One group of choices: Tab goes in, the arrow keys choose. */
import { useId } from "react";
import type { Method, Price } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { counterWords } from "./words";

export type Pay = { by: Method | "waived"; reason: string };

const ways = ["wechat", "alipay", "cash", "transfer", "waived"] as const;
const reasons = ["firstVisit", "student", "guest", "official"] as const;

type Props = { value: Pay; onChange: (pay: Pay) => void; price: Price; tillOpen: boolean };

export function PayPick({ value, onChange, price, tillOpen }: Props) {
  const say = useWords(counterWords);
  const f = useFormats();
  const market = price.market ? f.yuan(price.market.price) : "";
  const preset = reasons.find((reason) => say[reason] === value.reason);
  return (
    <>
      <Choices
        legend={say.pay}
        note={say.price(price.name, f.yuan(price.amount), market)}
        options={ways.filter((way) => way !== "cash" || tillOpen).map((way) => [way, say[way]])}
        value={value.by}
        onChange={(by) => onChange({ by, reason: by === "waived" ? value.reason || say.firstVisit : "" })}
      />
      {value.by === "waived" && (
        <>
          <Choices
            legend={say.whyWaived}
            options={[
              ...reasons.map((reason) => [reason, say[reason]] as const),
              ["other", say.otherReason] as const,
            ]}
            value={preset ?? "other"}
            onChange={(reason) => onChange({ ...value, reason: reason === "other" ? "" : say[reason] })}
          />
          {!preset && (
            <Field
              label={say.otherReason}
              value={value.reason}
              onChange={(reason) => onChange({ ...value, reason })}
              maxLength={60}
              required
            />
          )}
        </>
      )}
    </>
  );
}

type ChoicesProps<V extends string> = {
  legend: string;
  note?: string;
  options: (readonly [V, string])[];
  value: V;
  onChange: (value: V) => void;
};

function Choices<V extends string>({ legend, note, options, value, onChange }: ChoicesProps<V>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>
        {legend} {note && <span className="third">{note}</span>}
      </legend>
      {options.map(([key, word]) => (
        <label key={key} className="choice">
          <input type="radio" name={name} checked={key === value} onChange={() => onChange(key)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
