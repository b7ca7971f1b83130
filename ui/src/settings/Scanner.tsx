/**
 * The scanner of this machine: one that types needs nothing; one in USB serial mode is read on its port, also while
 * another program has the focus; a hot key before the code brings this window to the front. Only in the window.
 */
import { useCallback, useEffect, useState } from "react";
import { type Desktop, desktop, type ScannerStanding } from "../ipc/ask";
import { Button } from "../shared/Button";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { type MarkKind, State } from "../shared/Mark";
import { Section } from "../shared/Sheet";
import { settingsWords } from "./words";

/** How often the screen looks whether the scanner was plugged in. */
const LOOK_MS = 1_000;

const marks = { off: "open", listening: "done", lost: "warn" } as const satisfies Record<string, MarkKind>;

export function Scanner() {
  const window = desktop();
  return window && <OfWindow of={window} />;
}

function OfWindow({ of }: { of: Desktop }) {
  const say = useWords(settingsWords);
  const [standing, setStanding] = useState<ScannerStanding>();
  const [failed, setFailed] = useState(false);
  const take = useCallback((asked: Promise<ScannerStanding>) => {
    asked.then(
      (told) => {
        setStanding(told);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    take(of.scanner());
    const looking = setInterval(() => take(of.scanner()), LOOK_MS);
    return () => clearInterval(looking);
  }, [of, take]);
  return (
    <Section head={say.scanner} note={say.scannerNote}>
      {failed && <State of="stop">{say.scannerFailed}</State>}
      {standing && (
        <ScannerForm
          key={`${standing.port} ${standing.hot_key}`}
          standing={standing}
          onSet={(port, hot_key) => take(of.setScanner({ port: port || null, hot_key: hot_key || null }))}
        />
      )}
    </Section>
  );
}

type FormProps = { standing: ScannerStanding; onSet: (port: string, hotKey: string) => void };

function ScannerForm({ standing, onSet }: FormProps) {
  const say = useWords(settingsWords);
  const [port, setPort] = useState(standing.port ?? "");
  const [hotKey, setHotKey] = useState(standing.hot_key ?? "");
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSet(port.trim(), hotKey.trim());
      }}
    >
      <State of={marks[standing.state]}>
        {standing.state === "off"
          ? say.scannerTypes
          : standing.state === "listening"
            ? say.scannerListening(standing.port ?? "")
            : say.scannerLost(standing.port ?? "")}
      </State>
      <Field
        label={say.scannerPort}
        hint={standing.ports.length > 0 ? say.scannerPorts(standing.ports.join(" ")) : say.scannerNoPorts}
        value={port}
        onChange={setPort}
        code
      />
      <Field
        label={say.scannerHotKey}
        hint={say.scannerHotKeyHint}
        value={hotKey}
        onChange={setHotKey}
        wrong={standing.hot_key && !standing.hot_key_works ? say.scannerHotKeyTaken : undefined}
        code
      />
      <div className="form-acts">
        <Button submit>{say.scannerUse}</Button>
      </div>
    </form>
  );
}
