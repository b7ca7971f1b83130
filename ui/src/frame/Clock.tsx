/** A warning in the bottom bar while the machine's clock stands before what was seen: somebody set it back. */
import { useState } from "react";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { sharedWords } from "../shared/words";
import { frameWords } from "./words";

/** Looked at again after every act of these. */
const READS = ["clock", "checkin", "desks", "members", "lending", "events", "settings"];

export function Clock() {
  const say = useWords(frameWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const { data } = useAsk("clock_show", {}, READS);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const trust = useAct("clock_trust", { onDone: close });
  if (!data?.behind) return null;
  const latest = `${formats.day(formats.dayOf(data.behind))} ${formats.clock(data.behind)}`;
  return (
    <>
      <State of="warn">{say.clockBehind}</State>
      <Button quiet onPress={() => setOpen(true)}>
        {say.clockLook}
      </Button>
      {open && (
        <Dialog title={say.clockBehind} onClose={close}>
          <div className="form">
            <p>{say.clockWhy(latest)}</p>
            <FormRefusal of={trust} />
            <div className="form-acts">
              <Button disabled={trust.busy} onPress={() => void trust.act({})}>
                {say.clockRight}
              </Button>
              <Button quiet meaning="back" onPress={close}>
                {shared.close}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
