/** What stands before the screens: the settings, the first run, who sits here; F12 changes who. */
import { type ReactNode, useEffect, useState } from "react";
import { Looks } from "./frame/Looks";
import { signAs } from "./ipc/ask";
import type { Settings, User } from "./ipc/generated";
import { useAct } from "./ipc/useAct";
import { useAsk, useChanges } from "./ipc/useAsk";
import { Shown } from "./shared/Fault";
import type { Language } from "./shared/language";
import { SessionProvider } from "./shared/session";
import { FirstRun } from "./users/FirstRun";
import { SignInScreen, SwitchUser } from "./users/SignIn";

export function Gate({ children }: { children: ReactNode }) {
  useChanges();
  const settings = useAsk("settings_show", {}, ["settings"]);
  return <Shown of={settings}>{(seen) => <Desk settings={seen}>{children}</Desk>}</Shown>;
}

function Desk({ settings, children }: { settings: Settings; children: ReactNode }) {
  const users = useAsk("users_list", {}, ["users"]);
  const [user, setUser] = useState<User>();
  const [switching, setSwitching] = useState(false);
  const [chosen, setChosen] = useState<Language>();
  const change = useAct("settings_change");
  const language = chosen ?? settings.language;
  // Once the settings hold it, they rule.
  // biome-ignore lint/correctness/useExhaustiveDependencies: any new answer of the settings takes over.
  useEffect(() => setChosen(undefined), [settings.language]);

  const signIn = (next: User) => {
    signAs(next.name);
    setUser(next);
    setSwitching(false);
  };
  const switchLanguage = () => {
    const next = language === "zh" ? "en" : "zh";
    setChosen(next);
    void change.act({ language: next });
  };
  const session = user && { user, switchUser: () => setSwitching(true), switchLanguage };

  return (
    <Looks settings={settings} language={language}>
      <Shown of={users}>
        {(seen) =>
          session ? (
            <SessionProvider value={session}>
              {children}
              {switching && (
                <SwitchUser users={seen.users} onSignedIn={signIn} onClose={() => setSwitching(false)} />
              )}
            </SessionProvider>
          ) : seen.users.length === 0 ? (
            <FirstRun onSignedIn={signIn} />
          ) : (
            <SignInScreen users={seen.users} onSignedIn={signIn} />
          )
        }
      </Shown>
    </Looks>
  );
}
