/** F9, anywhere: one's own last 20 acts, the newest first; each undone here, or told what to do instead. */
import { useState } from "react";
import type { Act } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useKey } from "../shared/keys";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { actWords, undoWords } from "./words";
import "./undo.css";

export function LastActs() {
  const [open, setOpen] = useState(false);
  useKey("last_acts", () => setOpen(true));
  return open && <Acts onClose={() => setOpen(false)} />;
}

/** Every feature whose acts can be undone. */
const READS = ["checkin", "desks", "lending", "events", "members", "undo"];

function useActName() {
  const say = useWords(undoWords);
  const names: Record<string, string> = useWords(actWords);
  return (command: string) => names[command] ?? say.other;
}

function Acts({ onClose }: { onClose: () => void }) {
  const say = useWords(undoWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const nameOf = useActName();
  const acts = useAsk("undo_list", {}, READS);
  const undo = useAct("undo_act", {
    onDone: ({ command, about }) =>
      toast({ of: "left", says: say.undoneNow(nameOf(command), strong(about)) }),
  });
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <Shown of={acts}>
        {(seen) =>
          seen.acts.length === 0 ? (
            <p className="second">{say.none}</p>
          ) : (
            <ol className="acts">
              {seen.acts.map((act) => (
                <Line
                  key={act.act}
                  act={act}
                  busy={undo.busy}
                  onUndo={() => void undo.act({ act: act.act, reason: say.reason })}
                />
              ))}
            </ol>
          )
        }
      </Shown>
      <FormRefusal of={undo} />
      <div className="form-acts">
        <Button quiet meaning="back" onPress={onClose}>
          {shared.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Line({ act, busy, onUndo }: { act: Act; busy: boolean; onUndo: () => void }) {
  const formats = useFormats();
  const nameOf = useActName();
  const today = formats.dayOf(useNow());
  return (
    <li className={act.way.code === "undone" ? "act-undone" : undefined}>
      <time className="third" dateTime={act.at}>
        {formats.moment(act.at, today)}
      </time>
      <b>{nameOf(act.command)}</b>
      <span className="act-about">{act.about}</span>
      <WayBack act={act} busy={busy} onUndo={onUndo} />
    </li>
  );
}

function WayBack({ act: { way }, busy, onUndo }: { act: Act; busy: boolean; onUndo: () => void }) {
  const say = useWords(undoWords);
  const formats = useFormats();
  const nameOf = useActName();
  switch (way.code) {
    case "undo":
      return (
        <Button disabled={busy} onPress={onUndo}>
          {say.undo}
        </Button>
      );
    case "undone":
      return <State of="left">{say.undone(formats.clock(way.values.at))}</State>;
    case "counter":
      return <span className="second">{say.counter(nameOf(way.values.command))}</span>;
    case "nothing":
      return <span className="third">{say.nothing}</span>;
  }
}
