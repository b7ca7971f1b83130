/**
 * Ways to look at one screen, in its top row:
 *
 *     <Tabs value={view} onChange={setView} options={[["plan", say.plan], ["timeline", say.timeline]]} />
 */

import { useWords } from "./language";
import { sharedWords } from "./words";
import "./Tabs.css";

type Props<V extends string> = {
  value: V;
  onChange: (value: V) => void;
  options: (readonly [V, string])[];
  label?: string;
};

export function Tabs<V extends string>({ value, onChange, options, label }: Props<V>) {
  const say = useWords(sharedWords);
  return (
    <fieldset className="tabs" aria-label={label ?? say.views}>
      {options.map(([key, word]) => (
        <button key={key} type="button" aria-pressed={key === value} onClick={() => onChange(key)}>
          {word}
        </button>
      ))}
    </fieldset>
  );
}
