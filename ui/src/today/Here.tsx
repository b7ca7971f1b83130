/** Who is in: the number, by zone where zones are told, then the people and their visitors, the latest first. */
import { Link } from "react-router";
import type { Today, ZoneCard } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { useWay } from "../shared/places";
import { Section } from "../shared/Sheet";
import { useFit } from "../shared/useFit";
import { Station } from "./Station";
import { todayWords } from "./words";

/** Somebody who is in, member or visitor. */
type One = { key: string; to: string; name: string; second: string | null; came_at: string };

export function Here({ today }: { today: Today }) {
  const say = useWords(todayWords);
  const formats = useFormats();
  const visits = useWay("/visits");
  const profile = useAsk("profile_show", {}, ["profile"]);
  const zones = (profile.data?.zones ?? []).filter((zone) => !zone.to_on || zone.to_on >= today.day);
  const everybody = together(today, say.visitorOf);
  const [list, fit] = useFit<HTMLUListElement>(6);
  const shown = everybody.length > fit ? fit - 1 : fit;
  return (
    <Section
      head={say.here}
      aside={
        visits && (
          <button type="button" className="section-way" onClick={() => visits()}>
            {say.allVisits}
          </button>
        )
      }
      className="here"
    >
      {zones.length > 0 && <Station zones={zones} />}
      <p className="here-count">
        <b>{everybody.length}</b> {say.people}{" "}
        <span className="section-note here-visits">{say.visits(today.visits)}</span>
      </p>
      <ByZone today={today} zones={zones} />
      {everybody.length === 0 && <p className="second">{say.nobody}</p>}
      <ul className="lines fit" ref={list}>
        {everybody.slice(0, shown).map((one) => (
          <li key={one.key}>
            <Link to={one.to} className="line-first">
              {one.name}
            </Link>
            <span className="second line-grow">{one.second}</span>
            <time className="third" dateTime={one.came_at}>
              {formats.clock(one.came_at)}
            </time>
          </li>
        ))}
        {everybody.length > shown && <li className="third">{say.more(everybody.length - shown)}</li>}
      </ul>
    </Section>
  );
}

function together({ here, visitors }: Today, visitorOf: (host: string) => string): One[] {
  const members = here.map((one) => ({
    key: `m${one.member}`,
    to: `/members/${one.member}`,
    name: one.name,
    second: one.team,
    came_at: one.came_at,
  }));
  const guests = visitors.map((one) => ({
    key: `v${one.visitor}`,
    to: "/visits",
    name: one.name,
    second: visitorOf(one.host_name),
    came_at: one.came_at,
  }));
  return [...members, ...guests].sort((a, b) => b.came_at.localeCompare(a.came_at));
}

/** How many are in each zone, where anybody came in by a scanner that has one. */
function ByZone({ today: { here, visitors }, zones }: { today: Today; zones: ZoneCard[] }) {
  const say = useWords(todayWords);
  const where = [...here, ...visitors].map((one) => one.zone);
  if (where.every((zone) => zone === null)) return null;
  const count = (zone: number | null) => where.filter((one) => one === zone).length;
  const named: [string, number][] = zones.map(({ zone, name }) => [name, count(zone)]);
  const told = [...named, [say.elsewhere, count(null)] as const].filter(([, people]) => people > 0);
  return (
    <p className="here-zones second">
      {told.map(([name, people]) => (
        <span key={name}>
          {name} <b>{people}</b>
        </span>
      ))}
    </p>
  );
}
