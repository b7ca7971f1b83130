/** What fell due while the program was off: one line on Today, and the list in which somebody says what was so. */
import { useState } from "react";
import type { Awaiting as Waiting } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { sharedWords } from "../shared/words";
import { todayWords } from "./words";

export function Awaiting() {
  const say = useWords(todayWords);
  const formats = useFormats();
  const { data } = useAsk("checkin_awaiting", {}, ["checkin", "desks"]);
  const [open, setOpen] = useState(false);
  const [first] = data?.waiting ?? [];
  if (!data || (!first && !open)) return null;
  return (
    <section className="waiting" aria-label={say.waitingTitle}>
      {first && (
        <State of="warn">
          {say.waiting(
            data.waiting.length,
            formats.moment(first.down.from, formats.dayOf(first.down.until)),
            formats.clock(first.down.until),
          )}
        </State>
      )}
      <Button onPress={() => setOpen(true)}>{say.confirm}</Button>
      {open && <Confirming waiting={data.waiting} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Confirming({ waiting, onClose }: { waiting: Waiting[]; onClose: () => void }) {
  const say = useWords(todayWords);
  const shared = useWords(sharedWords);
  const present = useAct("checkin_confirm_present");
  const absent = useAct("checkin_confirm_absent");
  const all = waiting.map((one) => one.awaiting);
  const busy = present.busy || absent.busy;
  return (
    <Dialog title={say.waitingTitle} onClose={onClose} wide>
      <div className="form">
        <p className="second">{waiting.length > 0 ? say.waitingWhy : say.waitingDone}</p>
        <ul className="waiting-list">
          {waiting.map((one) => (
            <li key={one.awaiting}>
              <Told one={one} />
              <Button disabled={busy} onPress={() => void present.act({ awaiting: [one.awaiting] })}>
                {one.waits.code === "booking" ? say.came : say.stayed}
              </Button>
              <Button disabled={busy} onPress={() => void absent.act({ awaiting: [one.awaiting] })}>
                {one.waits.code === "booking" ? say.cameNot : say.wentHome}
              </Button>
            </li>
          ))}
        </ul>
        <FormRefusal of={present} />
        <FormRefusal of={absent} />
        <div className="form-acts">
          {all.length > 1 && (
            <>
              <Button disabled={busy} onPress={() => void present.act({ awaiting: all })}>
                {say.allPresent(all.length)}
              </Button>
              <Button disabled={busy} onPress={() => void absent.act({ awaiting: all })}>
                {say.allAbsent(all.length)}
              </Button>
            </>
          )}
          <Button quiet meaning="back" onPress={onClose}>
            {shared.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Told({ one: { waits, due_at } }: { one: Waiting }) {
  const say = useWords(todayWords);
  const formats = useFormats();
  if (waits.code === "visit")
    return (
      <span className="line-grow">
        <b>{waits.values.visit.name}</b> <span className="second">{say.closedAt(formats.clock(due_at))}</span>
      </span>
    );
  const { name, desk_no, from, until } = waits.values.booking;
  return (
    <span className="line-grow">
      <b>{name}</b>{" "}
      <span className="second">
        {desk_no} {formats.clock(from)}–{formats.clock(until)}
      </span>
    </span>
  );
}
