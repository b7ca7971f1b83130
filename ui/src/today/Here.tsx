/** Who is in: the number, then the people, the latest first. */
import { Link } from "react-router";
import type { Today } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { Section } from "../shared/Sheet";
import { todayWords } from "./words";

/** Longer lists lose rows instead of being clipped; the members' screen has them all. */
const ROWS = 12;

export function Here({ today }: { today: Today }) {
  const say = useWords(todayWords);
  const formats = useFormats();
  const { here, visits } = today;
  return (
    <Section head={say.here}>
      <p className="here-count">
        <b>{here.length}</b> {say.people}{" "}
        <span className="section-note here-visits">{say.visits(visits)}</span>
      </p>
      {here.length === 0 && <p className="second">{say.nobody}</p>}
      <ul className="lines">
        {here.slice(0, ROWS).map((one) => (
          <li key={one.member}>
            <Link to={`/members/${one.member}`} className="line-first">
              {one.name}
            </Link>
            <span className="second line-grow">{one.team}</span>
            <time className="third" dateTime={one.came_at}>
              {formats.clock(one.came_at)}
            </time>
          </li>
        ))}
      </ul>
      {here.length > ROWS && <p className="third">{say.more(here.length - ROWS)}</p>}
    </Section>
  );
}
