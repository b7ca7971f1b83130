/** The day looked at, with the one before and after: [ and ] turn it, the middle opens the month. */
import { useState } from "react";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { Key } from "../shared/Key";
import { useLoneKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { Month } from "../shared/Month";
import { viewWords } from "./words";
import "./daystep.css";

type Props = {
  day: string;
  /** What stands between the brackets; the day itself where left out. */
  says?: string;
  onTurn: (by: 1 | -1) => void;
  onPick: (day: string) => void;
};

export function DayStep({ day, says, onTurn, onPick }: Props) {
  const say = useWords(viewWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const [open, setOpen] = useState(false);
  useLoneKey("[", () => onTurn(-1));
  useLoneKey("]", () => onTurn(1));
  return (
    <div className="day-step">
      <button type="button" aria-label={say.before} onClick={() => onTurn(-1)}>
        <Key>[</Key>
      </button>
      <button
        type="button"
        className="day-step-day"
        aria-expanded={open}
        aria-label={say.pickDay(says ?? formats.weekday(day))}
        onClick={() => setOpen(!open)}
      >
        {says ?? formats.weekday(day)}
      </button>
      <button type="button" aria-label={say.after} onClick={() => onTurn(1)}>
        <Key>]</Key>
      </button>
      {open && (
        <Month
          value={day}
          today={today}
          onPick={(picked) => {
            onPick(picked);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
