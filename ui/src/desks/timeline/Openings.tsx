/** What is free across everything: from when, for how long, for how many; a digit goes there. */
import { useState } from "react";
import type { DeskKind, FreeSlot } from "../../ipc/generated";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { DayField, TimeField } from "../../shared/DayField";
import { useFormats } from "../../shared/dates";
import { Field, Select } from "../../shared/Field";
import { Key } from "../../shared/Key";
import { useLoneKey } from "../../shared/keys";
import { useWords } from "../../shared/language";
import { Panel } from "../../shared/Panel";
import { instant, ms } from "../day";
import type { Slot } from "./proposal";
import { timelineWords } from "./words";

const lengths = [30, 60, 90, 120, 180, 240, 480];
/** What fits into the panel; the rest is counted. */
const SHOWN = 9;

type Props = { at: number; onTake: (slot: Slot) => void; onClose: () => void };

export function Openings({ at, onTake, onClose }: Props) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  const [day, setDay] = useState(formats.dayOf(instant(at)));
  const [time, setTime] = useState(formats.clock(instant(at)));
  const [minutes, setMinutes] = useState("60");
  const [kind, setKind] = useState<DeskKind | "">("");
  const [seats, setSeats] = useState("");
  const [having, setHaving] = useState("");
  const from = day && time ? formats.instantOf(day, time) : undefined;
  const many = Number.parseInt(seats, 10);
  const asked = useAsk(
    "desks_openings",
    {
      from: from ?? instant(at),
      minutes: Number(minutes),
      ...(kind && { kind }),
      ...(many > 0 && { seats: many }),
      ...(having.trim() && { with: having.trim() }),
    },
    ["desks"],
    { when: from !== undefined },
  );
  const found = asked.data?.openings ?? [];
  const take = (one: FreeSlot) => {
    const begins = ms(one.from);
    onTake({ desk: one.desk.desk, from: begins, until: begins + Number(minutes) * 60_000 });
  };
  return (
    <Panel
      title={say.openings}
      foot={
        <Button meaning="back" onPress={onClose}>
          {say.back}
        </Button>
      }
    >
      <div className="form tl-openings">
        <div className="form-row">
          <DayField label={say.openingsFrom} value={day} onChange={setDay} />
          <TimeField label="" value={time} onChange={setTime} />
        </div>
        <div className="form-row">
          <Select
            label={say.minutes}
            value={minutes}
            onChange={setMinutes}
            options={lengths.map((length) => [String(length), formats.lasting(length)])}
          />
          <Select
            label={say.kind}
            value={kind}
            onChange={setKind}
            options={[
              ["", say.anyKind],
              ["desk", say.desks],
              ["room", say.rooms],
            ]}
          />
        </div>
        <div className="form-row">
          <Field label={say.group} value={seats} onChange={setSeats} inputMode="numeric" code />
          <Field label={say.with} value={having} onChange={setHaving} placeholder={say.withHint} />
        </div>
      </div>
      {asked.data && found.length === 0 && <p className="second">{say.nothingFree}</p>}
      <ul className="tl-found">
        {found.slice(0, SHOWN).map((one, nth) => (
          <Found
            key={one.desk.desk}
            one={one}
            digit={String(nth + 1)}
            wanted={from ?? one.from}
            onTake={() => take(one)}
          />
        ))}
      </ul>
      {found.length > SHOWN && <p className="third">{say.more(found.length - SHOWN)}</p>}
    </Panel>
  );
}

type FoundProps = { one: FreeSlot; digit: string; wanted: string; onTake: () => void };

function Found({ one, digit, wanted, onTake }: FoundProps) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  useLoneKey(digit, onTake);
  const { desk, from, free_until } = one;
  return (
    <li>
      <button type="button" className="desk-other" onClick={onTake}>
        <Key>{digit}</Key>
        <b>{desk.desk_no}</b>
        <span className="second">{from === wanted ? say.nowFree : say.freeAt(formats.clock(from))}</span>
        <span className="desk-other-until">
          {free_until ? say.freeUntil(formats.clock(free_until)) : say.restOfDay}
        </span>
      </button>
    </li>
  );
}
