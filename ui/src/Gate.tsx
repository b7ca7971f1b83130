/** What stands before the screens: the settings, the first run, who sits here (F12 and staff badges change who), the idle lock. */
import { useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Looks } from "./frame/Looks";
import { ask, signAs } from "./ipc/ask";
import type { Settings, User } from "./ipc/generated";
import { useAct } from "./ipc/useAct";
import { useAsk, useChanges } from "./ipc/useAsk";
import { Samples } from "./settings/Samples";
import { Shown } from "./shared/Fault";
import { useIdle } from "./shared/idle";
import { useKey } from "./shared/keys";
import { Loading } from "./shared/Loading";
import { type Language, useWords } from "./shared/language";
import { SessionProvider } from "./shared/session";
import { Badges } from "./users/Badges";
import { FirstRun } from "./users/FirstRun";
import { Locked, SignInScreen, SwitchUser } from "./users/SignIn";
import { userWords } from "./users/words";

const SetUp = lazy(() => import("./SetUp"));

/** Everybody's at the desk of a synthetic space. */
const SAMPLE_PIN = "246810";

export function Gate({ children }: { children: ReactNode }) {
  useChanges();
  const settings = useAsk("settings_show", {}, ["settings"]);
  return <Shown of={settings}>{(seen) => <Desk settings={seen}>{children}</Desk>}</Shown>;
}

function Desk({ settings, children }: { settings: Settings; children: ReactNode }) {
  const [chosen, setChosen] = useState<Language>();
  const change = useAct("settings_change");
  const language = chosen ?? settings.language;
  // Once the settings hold it, they rule.
  // biome-ignore lint/correctness/useExhaustiveDependencies: any new answer of the settings takes over.
  useEffect(() => setChosen(undefined), [settings.language]);
  const switchLanguage = () => {
    const next = language === "zh" ? "en" : "zh";
    setChosen(next);
    void change.act({ language: next });
  };
  return (
    <Looks settings={settings} language={language}>
      <Seats settings={settings} switchLanguage={switchLanguage}>
        {children}
      </Seats>
    </Looks>
  );
}

/** Who looks at the sign-in: nobody, somebody who wants to change, or a desk that was left. */
type Asking = "switch" | "lock" | undefined;

type SeatsProps = { settings: Settings; switchLanguage: () => void; children: ReactNode };

function Seats({ settings, switchLanguage, children }: SeatsProps) {
  const say = useWords(userWords);
  const client = useQueryClient();
  const users = useAsk("users_list", {}, ["users"]);
  const [user, setUser] = useState<User>();
  const [asking, setAsking] = useState<Asking>();
  const [first, setFirst] = useState<User>();

  const signIn = (next: User) => {
    signAs(next.name);
    setUser(next);
    setAsking(undefined);
    setFirst(undefined);
    // What was asked while the desk was locked was refused.
    if (asking === "lock") void client.invalidateQueries();
  };
  const lock = () => {
    setAsking("lock");
    // Even where this is not heard, the screen is covered.
    ask("users_lock", {}).catch(() => undefined);
  };
  const askPinOf = (id: number) => {
    setFirst(users.data?.users.find((one) => one.user === id));
    setAsking("switch");
  };
  useKey("switch_user", () => setAsking("switch"), { when: user !== undefined && !asking, above: true });
  useIdle(settings.idle_minutes, lock, { when: user !== undefined && asking !== "lock" });

  const note = settings.practice_since
    ? say.practicePin(SAMPLE_PIN)
    : settings.demo_since
      ? say.demoPin(SAMPLE_PIN)
      : undefined;
  return (
    <Shown of={users}>
      {(seen) => {
        if (!user)
          return seen.users.length === 0 ? (
            <FirstRun onSignedIn={signIn} beside={<Samples settings={settings} head />} />
          ) : (
            <SignInScreen users={seen.users} onSignedIn={signIn} note={note} />
          );
        // A new role counts at once; who left sits here no longer, and somebody else takes over what lies open.
        const still = seen.users.find((one) => one.user === user.user);
        const now = still ?? user;
        const sits = { users: seen.users, onSignedIn: signIn };
        const step = now.role === "manager" ? settings.first_run : null;
        return (
          <SessionProvider value={{ user: now, switchUser: () => setAsking("switch"), switchLanguage }}>
            <Badges onSignedIn={signIn} onPinOf={askPinOf} />
            {step ? (
              <Suspense fallback={<Loading />}>
                <SetUp step={step} />
              </Suspense>
            ) : (
              children
            )}
            {asking === "switch" && (
              <SwitchUser
                {...sits}
                first={first}
                onClose={() => {
                  setAsking(undefined);
                  setFirst(undefined);
                }}
                onLock={lock}
              />
            )}
            {(asking === "lock" || (!still && seen.users.length > 0)) && <Locked {...sits} user={still} />}
          </SessionProvider>
        );
      }}
    </Shown>
  );
}
