/** Who is in: the number, then the people, the latest first. */
import { Link } from "react-router";
import type { Today } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { Section } from "../shared/Sheet";
import { useFit } from "../shared/useFit";
import { todayWords } from "./words";

export function Here({ today }: { today: Today }) {
  const say = useWords(todayWords);
  const formats = useFormats();
  const { here, visits } = today;
  const [list, fit] = useFit<HTMLUListElement>(6);
  const shown = here.length > fit ? fit - 1 : fit;
  return (
    <Section head={say.here} className="here">
      <p className="here-count">
        <b>{here.length}</b> {say.people}{" "}
        <span className="section-note here-visits">{say.visits(visits)}</span>
      </p>
      {here.length === 0 && <p className="second">{say.nobody}</p>}
      <ul className="lines fit" ref={list}>
        {here.slice(0, shown).map((one) => (
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
        {here.length > shown && <li className="third">{say.more(here.length - shown)}</li>}
      </ul>
    </Section>
  );
}
