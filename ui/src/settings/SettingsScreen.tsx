/** How this installation looks and speaks, its backups, and (handed in by App) who works here and what prints. */
import type { ReactNode } from "react";
import type { Settings } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts } from "../shared/Panel";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { Tabs } from "../shared/Tabs";
import { Copies } from "./Copies";
import { IdleLock } from "./IdleLock";
import { Samples } from "./Samples";
import { Scanner } from "./Scanner";
import { settingsWords } from "./words";

export default function SettingsScreen({ users, prints }: { users: ReactNode; prints: ReactNode }) {
  const say = useWords(settingsWords);
  const settings = useAsk("settings_show", {}, ["settings"]);
  return (
    <Screen title={say.title}>
      <Sheet>
        <Section head={say.looks} note={say.looksNote}>
          <Shown of={settings}>{(settings) => <Looks settings={settings} />}</Shown>
        </Section>
        <Scanner />
        {users}
        {prints}
        <Copies settings={settings.data} />
        <Samples settings={settings.data} />
      </Sheet>
    </Screen>
  );
}

function Looks({ settings }: { settings: Settings }) {
  const say = useWords(settingsWords);
  const change = useAct("settings_change");
  const languages = [["zh", say.zh] as const, ["en", say.en] as const];
  const themes = [
    ["system", say.system] as const,
    ["light", say.light] as const,
    ["dark", say.dark] as const,
  ];
  const motions = [["system", say.system] as const, ["reduced", say.reduced] as const];
  const sizes = [["standard", say.standard] as const, ["large", say.large] as const];
  return (
    <>
      <Facts
        rows={[
          [
            say.language,
            <Tabs
              key="language"
              label={say.language}
              value={settings.language}
              onChange={(language) => void change.act({ language })}
              options={languages}
            />,
          ],
          [
            say.theme,
            <Tabs
              key="theme"
              label={say.theme}
              value={settings.theme}
              onChange={(theme) => void change.act({ theme })}
              options={themes}
            />,
          ],
          [
            say.textSize,
            <Tabs
              key="size"
              label={say.textSize}
              value={settings.text_size}
              onChange={(text_size) => void change.act({ text_size })}
              options={sizes}
            />,
          ],
          [
            say.motion,
            <Tabs
              key="motion"
              label={say.motion}
              value={settings.motion}
              onChange={(motion) => void change.act({ motion })}
              options={motions}
            />,
          ],
          [say.idleLock, <IdleLock key={settings.idle_minutes} minutes={settings.idle_minutes} />],
          [say.zone, settings.zone],
        ]}
      />
      <FormRefusal of={change} />
    </>
  );
}
