/** How it repeats: by day, week or month, or on chosen days; and where it ends. */
import { useState } from "react";
import { Button } from "../../shared/Button";
import { DayField } from "../../shared/DayField";
import { useFormats } from "../../shared/dates";
import { Field, Select } from "../../shared/Field";
import { useWords } from "../../shared/language";
import { type Draft, nths, weekdays } from "./rule";
import { nthWords, seriesWords, weekdayWords } from "./words";

type Props = { draft: Draft; onChange: (draft: Draft) => void };

export function RuleFields({ draft, onChange }: Props) {
  const say = useWords(seriesWords);
  const put = (values: Partial<Draft>) => onChange({ ...draft, ...values });
  return (
    <>
      <div className="form-row">
        <Select
          label={say.rule}
          value={draft.kind}
          onChange={(kind) => put({ kind })}
          options={[
            ["weekly", say.weekly],
            ["daily", say.daily],
            ["monthly_by_day", say.monthlyByDay],
            ["monthly_by_weekday", say.monthlyByWeekday],
            ["dates", say.dates],
          ]}
        />
        {draft.kind !== "dates" && <Every draft={draft} put={put} />}
      </div>
      {draft.kind === "weekly" && <Weekdays draft={draft} put={put} />}
      {draft.kind === "monthly_by_weekday" && <NthWeekday draft={draft} put={put} />}
      {draft.kind === "dates" ? <Days draft={draft} put={put} /> : <Ends draft={draft} put={put} />}
    </>
  );
}

type PartProps = { draft: Draft; put: (values: Partial<Draft>) => void };

function Every({ draft, put }: PartProps) {
  const say = useWords(seriesWords);
  const unit =
    draft.kind === "daily" ? say.everyDays : draft.kind === "weekly" ? say.everyWeeks : say.everyMonths;
  return (
    <>
      <Field
        label={say.every}
        hint={unit}
        value={draft.every}
        onChange={(every) => put({ every })}
        inputMode="numeric"
        maxLength={2}
        required
        code
      />
      {draft.kind === "monthly_by_day" && (
        <Field
          label={say.day}
          value={draft.day}
          onChange={(day) => put({ day })}
          inputMode="numeric"
          maxLength={2}
          required
          code
        />
      )}
    </>
  );
}

function Weekdays({ draft, put }: PartProps) {
  const say = useWords(seriesWords);
  const names = useWords(weekdayWords);
  return (
    <fieldset className="field checks">
      <legend>{say.on}</legend>
      {weekdays.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={draft.on.includes(day)}
            onChange={() =>
              put({ on: draft.on.includes(day) ? draft.on.filter((one) => one !== day) : [...draft.on, day] })
            }
          />
          {names[day]}
        </label>
      ))}
    </fieldset>
  );
}

function NthWeekday({ draft, put }: PartProps) {
  const say = useWords(seriesWords);
  const names = useWords(weekdayWords);
  const places = useWords(nthWords);
  return (
    <div className="form-row">
      <Select
        label={say.nth}
        value={draft.nth}
        onChange={(nth) => put({ nth })}
        options={nths.map((nth) => [nth, places[nth]] as const)}
      />
      <Select
        label={say.on}
        value={draft.weekday}
        onChange={(weekday) => put({ weekday })}
        options={weekdays.map((day) => [day, names[day]] as const)}
      />
    </div>
  );
}

function Ends({ draft, put }: PartProps) {
  const say = useWords(seriesWords);
  return (
    <div className="form-row">
      <DayField label={say.first} value={draft.first} onChange={(first) => put({ first })} required />
      <Select
        label={say.ends}
        value={draft.ends}
        onChange={(ends) => put({ ends })}
        options={[
          ["on", say.onDay],
          ["times", say.afterTimes],
        ]}
      />
      {draft.ends === "on" ? (
        <DayField label={say.lastDay} value={draft.last} onChange={(last) => put({ last })} required />
      ) : (
        <Field
          label={say.times}
          value={draft.times}
          onChange={(times) => put({ times })}
          inputMode="numeric"
          maxLength={3}
          required
          code
        />
      )}
    </div>
  );
}

/** Days one by one; a second press on one takes it out. */
function Days({ draft, put }: PartProps) {
  const say = useWords(seriesWords);
  const formats = useFormats();
  const [day, setDay] = useState("");
  const add = () => {
    if (day && !draft.days.includes(day)) put({ days: [...draft.days, day].sort() });
    setDay("");
  };
  return (
    <>
      <div className="form-row series-add">
        <DayField label={say.first} value={day} onChange={setDay} />
        <Button disabled={!day} onPress={add}>
          {say.addDate}
        </Button>
      </div>
      <ul className="series-chosen" aria-label={say.chosen}>
        {draft.days.map((one) => (
          <li key={one}>
            <button
              type="button"
              onClick={() => put({ days: draft.days.filter((other) => other !== one) })}
            >
              {formats.weekday(one)} ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
