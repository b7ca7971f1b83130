/** How this installation looks and speaks, its backups, and (handed in by App) who works here. */
import type { ReactNode } from "react";
import type { Settings } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts } from "../shared/Panel";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { Tabs } from "../shared/Tabs";
import { useToast } from "../shared/Toast";
import { Scanner } from "./Scanner";
import { settingsWords } from "./words";

export default function SettingsScreen({ users }: { users: ReactNode }) {
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
        <Copies />
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
          [say.zone, settings.zone],
        ]}
      />
      <FormRefusal of={change} />
    </>
  );
}

function Copies() {
  const say = useWords(settingsWords);
  const toast = useToast();
  const formats = useFormats();
  const copies = useAsk("backup_list", {}, ["backup"]);
  const make = useAct("backup_make", {
    onDone: ({ name }) => {
      copies.again();
      toast({ of: "done", says: say.copied(name) });
    },
  });
  const acts = (
    <Button disabled={make.busy} onPress={() => void make.act({})}>
      {say.makeCopy}
    </Button>
  );
  return (
    <Section head={say.copies} note={say.copiesNote} aside={acts}>
      <Shown of={copies}>
        {({ names, newest_at }) =>
          newest_at ? (
            <Facts
              rows={[
                [say.newest, `${formats.day(formats.dayOf(newest_at))} ${formats.clock(newest_at)}`],
                [say.kept, say.count(names.length)],
              ]}
            />
          ) : (
            <Empty says={say.noCopies} />
          )
        }
      </Shown>
      <FormRefusal of={make} />
    </Section>
  );
}
