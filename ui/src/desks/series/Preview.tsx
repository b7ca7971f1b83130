/** What a series would come to: conflicts first, by date, each with its ways out; then what can be had. */
import type { Forecast, Occurrence } from "../../ipc/generated";
import { refusalWords } from "../../ipc/refusals";
import { useFormats } from "../../shared/dates";
import { Key } from "../../shared/Key";
import { useLoneKey } from "../../shared/keys";
import { useLanguage, useWords } from "../../shared/language";
import { Mark } from "../../shared/Mark";
import { Said } from "../../shared/Said";
import { seriesWords } from "./words";

type Props = {
  occurrences: Occurrence[];
  /** With the number of desks that it is for: more than one are named on each date. */
  desks: number;
  closed?: Forecast["closed"];
  calendarMissing?: number[];
  /** Takes another desk on that date; left out where none can be taken. */
  onInstead?: ((one: Occurrence, desk: number) => void) | undefined;
};

export function Preview({ occurrences, desks, closed = [], calendarMissing = [], onInstead }: Props) {
  const say = useWords(seriesWords);
  const formats = useFormats();
  const conflicts = occurrences.filter((one) => one.conflict);
  const free = occurrences.filter((one) => !one.conflict);
  return (
    <section className="series-preview" aria-live="polite">
      {conflicts.length > 0 && (
        <>
          <p className="series-head">
            <b className="series-no">{say.inConflict(conflicts.length)}</b>{" "}
            <span className="third">{say.byDate}</span>
          </p>
          <ol className="series-conflicts">
            {conflicts.map((one, at) => (
              <Conflict
                key={`${one.on} ${one.desk}`}
                one={one}
                named={desks > 1}
                digits={at === 0}
                onInstead={onInstead}
              />
            ))}
          </ol>
        </>
      )}
      <p className="series-head">
        <b>{free.length > 0 ? say.free(free.length) : say.noneFree}</b>
      </p>
      <ul className="series-free">
        {free.map((one) => (
          <li key={`${one.on} ${one.desk}`}>
            <Mark of="done" size={14} />
            <span>
              {formats.short(one.on)} <span className="third">{formats.weekdayName(one.on)}</span>
              {desks > 1 && <span className="second"> {one.desk_no}</span>}
            </span>
          </li>
        ))}
      </ul>
      {closed.length > 0 && <p className="second">{say.closedDays(closed.length)}</p>}
      {calendarMissing.length > 0 && (
        <p className="second">
          <Mark of="warn" size={14} /> {say.noCalendar(calendarMissing.join(", "))}
        </p>
      )}
    </section>
  );
}

type ConflictProps = {
  one: Occurrence;
  named: boolean;
  /** The first one's ways out have digits; once taken, the next one is the first. */
  digits: boolean;
  onInstead: Props["onInstead"];
};

function Conflict({ one, named, digits, onInstead }: ConflictProps) {
  const say = useWords(seriesWords);
  const formats = useFormats();
  const language = useLanguage();
  const { says } = one.conflict ? refusalWords(one.conflict, language, formats) : { says: "" };
  return (
    <li>
      <Mark of="stop" />
      <div>
        <p className="series-when">
          <b>{formats.weekday(one.on)}</b> {named && <span className="second">{one.desk_no}</span>}
          <span className="third series-nth">{say.nthOf(one.nth)}</span>
        </p>
        <p>
          <Said>{says}</Said>
        </p>
        {onInstead &&
          (one.nearest.length === 0 ? (
            <p className="third">{say.noOther}</p>
          ) : (
            <ul className="series-ways">
              {one.nearest.map(({ desk }, at) => (
                <li key={desk.desk}>
                  <Other
                    digit={digits ? String(at + 1) : undefined}
                    word={say.to(desk.desk_no)}
                    onPress={() => onInstead(one, desk.desk)}
                  />
                </li>
              ))}
            </ul>
          ))}
      </div>
    </li>
  );
}

type OtherProps = { digit: string | undefined; word: string; onPress: () => void };

function Other({ digit, word, onPress }: OtherProps) {
  useLoneKey(digit ?? "", onPress, { when: digit !== undefined });
  return (
    <button type="button" className="series-way" onClick={onPress}>
      {digit && <Key>{digit}</Key>} {word}
    </button>
  );
}
