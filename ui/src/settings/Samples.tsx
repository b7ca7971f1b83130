/**
 * The demo, and the space for practice of new staff: each in a file and a window of its own, so that nothing tried there
 * touches this space. A synthetic space offers none, and neither does what is no desktop.
 */
import { useState } from "react";
import { type Faulted, openSample, type Progress, Refused, type Sample } from "../ipc/ask";
import type { Refusal, Settings } from "../ipc/generated";
import { faultOf } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Section } from "../shared/Sheet";
import { settingsWords } from "./words";
import "./settings.css";

type Props = { settings: Settings | undefined; head?: boolean };

export function Samples({ settings, head }: Props) {
  const say = useWords(settingsWords);
  const [busy, setBusy] = useState<Progress | true>();
  const [failed, setFailed] = useState<{ refused: Refusal | undefined; fault: Faulted | undefined }>();
  const open = openSample();
  if (!open || !settings || settings.demo_since) return null;
  const run = async (which: Sample, anew: boolean) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await open(which, anew, setBusy);
    } catch (error) {
      setFailed(
        error instanceof Refused
          ? { refused: error.refusal, fault: undefined }
          : { refused: undefined, fault: faultOf(error) },
      );
    }
    setBusy(undefined);
  };
  return (
    <Section head={head ? say.lookFirst : say.samples} note={say.samplesNote}>
      <div className="samples">
        <Button disabled={busy !== undefined} onPress={() => void run("practice", false)}>
          {say.openPractice}
        </Button>
        <Button disabled={busy !== undefined} onPress={() => void run("demo", false)}>
          {say.openDemo}
        </Button>
        {!head && (
          <Button quiet disabled={busy !== undefined} onPress={() => void run("practice", true)}>
            {say.practiceAnew}
          </Button>
        )}
        {busy && (
          <span className="second" role="status">
            {busy === true ? say.preparing : say.prepared(busy.done, busy.of)}
          </span>
        )}
      </div>
      {failed && <FormRefusal of={failed} />}
    </Section>
  );
}
