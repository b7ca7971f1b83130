/** An amount in yuan, typed as people write it. What is no amount is told below it. */
import type { ReactNode } from "react";
import { fenOf } from "../shared/amount";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { tillWords } from "./words";

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  hint?: ReactNode;
  first?: boolean;
  required?: boolean;
};

export function AmountField({ label, value, onChange, hint, first, required }: Props) {
  const say = useWords(tillWords);
  const broken = value.trim() !== "" && fenOf(value) === undefined;
  return (
    <Field
      label={label}
      value={value}
      onChange={onChange}
      hint={broken ? <span className="amount-broken">{say.badAmount}</span> : hint}
      inputMode="decimal"
      code
      {...(first && { first })}
      {...(required && { required })}
    />
  );
}
