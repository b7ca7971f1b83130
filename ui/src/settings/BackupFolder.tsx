/** Where every backup goes a second time, such as another disk. The desktop chooses it; no screen names a path. */
import { useState } from "react";
import { chooseBackupFolder, type Faulted, Refused } from "../ipc/ask";
import type { Refusal } from "../ipc/generated";
import { faultOf } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts } from "../shared/Panel";
import { settingsWords } from "./words";

export function BackupFolder({ folder }: { folder: string | undefined }) {
  const say = useWords(settingsWords);
  const [failed, setFailed] = useState<{ refused: Refusal | undefined; fault: Faulted | undefined }>();
  const choose = chooseBackupFolder();
  const run = async () => {
    setFailed(undefined);
    try {
      await choose?.();
    } catch (error) {
      setFailed(
        error instanceof Refused
          ? { refused: error.refusal, fault: undefined }
          : { refused: undefined, fault: faultOf(error) },
      );
    }
  };
  return (
    <>
      <Facts rows={[[say.second, folder ?? say.noSecond]]} />
      {failed && <FormRefusal of={failed} />}
      {choose && (
        <div className="form-acts">
          <Button quiet onPress={() => void run()}>
            {say.chooseSecond}
          </Button>
        </div>
      )}
    </>
  );
}
