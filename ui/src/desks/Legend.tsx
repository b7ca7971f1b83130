/** What the patterns mean, with how many desks and rooms stand so. */
import type { Place } from "../ipc/generated";
import { useWords } from "../shared/language";
import { states, stateWord } from "./look";
import { deskWords } from "./words";

export function Legend({ places }: { places: Place[] }) {
  const say = useWords(deskWords);
  const count = (test: (place: Place) => boolean) => places.filter(test).length;
  const rooms = count(({ desk }) => desk.kind === "room");
  return (
    <ul className="legend">
      {states.map((state) => (
        <li key={state}>
          <span className={`swatch swatch-${state}`} aria-hidden="true" />
          {stateWord(state, say)} <b>{count((place) => place.state === state)}</b>
        </li>
      ))}
      <li className="legend-all">{say.countOf(places.length - rooms, rooms)}</li>
    </ul>
  );
}
