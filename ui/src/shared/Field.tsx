/**
 * A labelled input. What is wrong with it stands below with its square, and the field takes the focus.
 *
 *     <Field label={say.mobile} value={mobile} onChange={setMobile} wrong={sentence} first />
 *     <Select label={say.role} value={role} onChange={setRole} options={[["helper", say.helper]]} />
 */
import { type InputHTMLAttributes, type ReactNode, useEffect, useId, useRef } from "react";
import { Mark } from "./Mark";
import { normalise } from "./scanner";
import "./Field.css";

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "inputMode" | "autoComplete" | "maxLength" | "required" | "placeholder" | "disabled" | "list"
>;

type Props = Native & {
  label: string;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  wrong?: string | undefined;
  /** Takes the focus when it appears. */
  first?: boolean;
  /** Full-width digits and letters become half-width: numbers, codes, mobiles. */
  code?: boolean;
};

export function Field({ label, hint, value, onChange, wrong, first, code, ...native }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) input.current?.focus();
  }, [first]);
  useEffect(() => {
    if (wrong) input.current?.focus();
  }, [wrong]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...native}
        ref={input}
        id={id}
        className="input"
        value={value}
        spellCheck={false}
        autoComplete={native.autoComplete ?? "off"}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong || hint ? `${id}-note` : undefined}
        onChange={({ target, nativeEvent }) => {
          const composing = (nativeEvent as InputEvent).isComposing;
          onChange(code && !composing ? normalise(target.value) : target.value);
        }}
      />
      <Note id={`${id}-note`} wrong={wrong} hint={hint} />
    </div>
  );
}

/** What stands below a field. */
export function Note({ id, wrong, hint }: { id: string; wrong: string | undefined; hint: ReactNode }) {
  if (wrong)
    return (
      <p id={id} className="field-wrong" role="alert">
        <Mark of="stop" size={14} /> {wrong}
      </p>
    );
  return hint ? (
    <p id={id} className="field-hint">
      {hint}
    </p>
  ) : null;
}

type SelectProps<V extends string> = {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: (readonly [V, string])[];
  disabled?: boolean;
};

export function Select<V extends string>({ label, value, onChange, options, disabled }: SelectProps<V>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
