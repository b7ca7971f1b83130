/** In which zone this window's scanner stands: chosen once, remembered by the window. */
import { useId } from "react";
import type { ZoneCard } from "../ipc/generated";
import { useWords } from "../shared/language";
import { useStation } from "../shared/station";
import { todayWords } from "./words";

export function Station({ zones }: { zones: ZoneCard[] }) {
  const say = useWords(todayWords);
  const id = useId();
  const [zone, setZone] = useStation();
  return (
    <span className="station">
      <label htmlFor={id}>{say.station}</label>
      <select
        id={id}
        value={zone ?? ""}
        onChange={({ target }) => setZone(target.value === "" ? undefined : Number(target.value))}
      >
        <option value="">{say.noStation}</option>
        {zones.map((one) => (
          <option key={one.zone} value={one.zone}>
            {one.name}
          </option>
        ))}
      </select>
    </span>
  );
}
