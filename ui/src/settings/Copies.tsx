/** The backups: the newest, how many are kept, and a second folder where there is a desktop to choose one. */
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
import { Section } from "../shared/Sheet";
import { useToast } from "../shared/Toast";
import { BackupFolder } from "./BackupFolder";
import { settingsWords } from "./words";

export function Copies({ settings }: { settings: Settings | undefined }) {
  const say = useWords(settingsWords);
  const toast = useToast();
  const formats = useFormats();
  const copies = useAsk("backup_list", {}, ["backup"]);
  const make = useAct("backup_make", {
    onDone: ({ name, second }) => {
      copies.again();
      const missed = second && !second.kept;
      toast(
        missed
          ? { of: "warn", says: say.copiedOnce(name, second.folder) }
          : { of: "done", says: say.copied(name) },
      );
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
      <BackupFolder folder={settings?.backup_folder ?? undefined} />
    </Section>
  );
}
