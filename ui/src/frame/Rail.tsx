/** The rail: the screens in their order; Alt and the number goes there. */
import { NavLink, useNavigate } from "react-router";
import { useAltDigit } from "../shared/keys";
import { useWords } from "../shared/language";
import { frameWords, railWords } from "./words";
import "./Rail.css";

export type RailEntry = { path: string; name: keyof typeof railWords; digit: string; gap?: boolean };

export function Rail({ space, entries }: { space: string; entries: RailEntry[] }) {
  const say = useWords(frameWords);
  return (
    <nav className="rail" aria-label={say.screens}>
      <p className="rail-space">{space}</p>
      <p className="rail-desk">{say.desk}</p>
      <ul>
        {entries.map((entry) => (
          <RailLink key={entry.path} entry={entry} />
        ))}
      </ul>
    </nav>
  );
}

function RailLink({ entry: { path, name, digit, gap } }: { entry: RailEntry }) {
  const say = useWords(railWords);
  const navigate = useNavigate();
  useAltDigit(digit, () => void navigate(path));
  return (
    <li className={gap ? "rail-gap" : undefined}>
      <NavLink to={path} end={path === "/"} aria-keyshortcuts={`Alt+${digit}`}>
        <span>{say[name]}</span>
        <span className="rail-digit" aria-hidden="true">
          {digit}
        </span>
      </NavLink>
    </li>
  );
}
