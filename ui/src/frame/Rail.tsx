/** The rail: the screens in their order; Alt and the number goes there, or the screen's own F key. */
import { NavLink, useNavigate } from "react-router";
import { keymap, type Meaning } from "../shared/keymap";
import { useAltDigit, useKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { frameWords, railWords } from "./words";
import "./Rail.css";

export type RailEntry = {
  path: string;
  name: keyof typeof railWords;
  digit?: string;
  /** The key that goes there, where it has one of its own. */
  meaning?: Meaning;
  gap?: boolean;
};

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

function RailLink({ entry: { path, name, digit, meaning, gap } }: { entry: RailEntry }) {
  const say = useWords(railWords);
  const navigate = useNavigate();
  const go = () => void navigate(path);
  useAltDigit(digit ?? "", go, { when: digit !== undefined });
  useKey(meaning ?? "primary", go, { when: meaning !== undefined });
  const shortcut = digit !== undefined ? `Alt+${digit}` : meaning && keymap[meaning];
  return (
    <li className={gap ? "rail-gap" : undefined}>
      <NavLink to={path} end={path === "/"} aria-keyshortcuts={shortcut}>
        <span>{say[name]}</span>
        <span className="rail-digit" aria-hidden="true">
          {digit ?? (meaning && keymap[meaning])}
        </span>
      </NavLink>
    </li>
  );
}
