/** Who sits here, how the backup stands, the language and the clock. */
import type { ReactNode } from "react";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { useLanguage, useWords } from "../shared/language";
import { useSession } from "../shared/session";
import { sharedWords } from "../shared/words";
import { frameWords } from "./words";
import "./BottomBar.css";

/** 何 for 何若溪, HR for He Ruoxi. */
export function initials(name: string): string {
  const latin = name.match(/\b[A-Za-z]/g);
  return latin && /^[\x20-\x7e]+$/.test(name) ? latin.slice(0, 2).join("").toUpperCase() : name.slice(0, 1);
}

type Props = { children?: ReactNode; right?: ReactNode };

export function BottomBar({ children, right }: Props) {
  const say = useWords(frameWords);
  const roles = useWords(sharedWords);
  const formats = useFormats();
  const { user, switchUser, switchLanguage } = useSession();
  const now = useNow();
  const other = useLanguage() === "zh" ? "en" : "zh-CN";
  return (
    <footer className="bottom">
      <span className="bottom-chip" aria-hidden="true">
        {initials(user.name)}
      </span>
      <span className="bottom-user">
        {user.name} <span className="second">{roles[user.role]}</span>
      </span>
      <Button quiet meaning="switch_user" onPress={switchUser}>
        {say.switchUser}
      </Button>
      {children}
      <span className="bottom-right">
        {right}
        <button type="button" className="bottom-language" lang={other} onClick={switchLanguage}>
          {say.language}
        </button>
        <time dateTime={now}>
          {formats.weekday(formats.dayOf(now))} <b>{formats.clock(now)}</b>
        </time>
      </span>
    </footer>
  );
}
