/** An amount in yuan, typed as people write it. What is no amount is told below it. */
import type { ReactNode } from "react";
import { fenOf } from "./amount";
import { Field } from "./Field";
import { useWords } from "./language";
import { fieldWords } from "./words";
import "./Field.css";

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  hint?: ReactNode;
  first?: boolean;
  required?: boolean;
};

export function AmountField({ label, value, onChange, hint, first, required }: Props) {
  const say = useWords(fieldWords);
  const broken = value.trim() !== "" && fenOf(value) === undefined;
  return (
    <Field
      label={label}
      value={value}
      onChange={onChange}
      hint={broken ? <span className="amount-broken">{say.noAmount}</span> : hint}
      inputMode="decimal"
      code
      {...(first && { first })}
      {...(required && { required })}
    />
  );
}
