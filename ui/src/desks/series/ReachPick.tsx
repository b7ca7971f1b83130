/** This one, this and later, all to come. */
import { useId } from "react";
import type { Reach } from "../../ipc/generated";
import { useWords } from "../../shared/language";
import { datesWords } from "./words";
import "./series.css";

type Props = { value: Reach; onChange: (reach: Reach) => void };

export function ReachPick({ value, onChange }: Props) {
  const say = useWords(datesWords);
  const name = useId();
  return (
    <fieldset className="field checks">
      <legend>{say.reach}</legend>
      {(["this", "later", "all"] as const).map((reach) => (
        <label key={reach}>
          <input type="radio" name={name} checked={reach === value} onChange={() => onChange(reach)} />
          {say[reach]}
        </label>
      ))}
      <span className="third">{say.pastStays}</span>
    </fieldset>
  );
}
