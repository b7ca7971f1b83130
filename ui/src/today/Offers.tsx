/** Who is offered what came free, and until when; and who still waits. One line an offer: they take it, or the next. */
import { useState } from "react";
import type { DeskWait } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { CopyMessage } from "../shared/CopyMessage";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { offerWords } from "./words";

export function Offers() {
  const say = useWords(offerWords);
  const { data } = useAsk("desks_waiting", {}, ["desks", "members"]);
  const [open, setOpen] = useState(false);
  const waits = data?.waits ?? [];
  if (waits.length === 0 && !open) return null;
  const offered = waits.filter((wait) => wait.offer);
  return (
    <section className="waiting" aria-label={say.title}>
      <State of={offered.length > 0 ? "warn" : "underway"}>
        {offered.length > 0 ? say.offered(offered.length, waits.length) : say.waits(waits.length)}
      </State>
      <Button onPress={() => setOpen(true)}>{say.look}</Button>
      {open && <List waits={waits} onClose={() => setOpen(false)} />}
    </section>
  );
}

function List({ waits, onClose }: { waits: DeskWait[]; onClose: () => void }) {
  const say = useWords(offerWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const take = useAct("desks_take_offer", {
    onDone: ({ name, desk_no }) => toast({ of: "done", says: say.taken(strong(name), strong(desk_no)) }),
  });
  const decline = useAct("desks_decline_offer");
  const stop = useAct("desks_stop_waiting");
  const busy = take.busy || decline.busy || stop.busy;
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <div className="form">
        <p className="second">{waits.length > 0 ? say.order : say.nobody}</p>
        <ul className="waiting-list">
          {waits.map((wait) => (
            <li key={wait.wait}>
              <Told wait={wait} />
              {wait.offer ? (
                <>
                  <CopyMessage about={{ kind: "booking", of: { booking: wait.offer.booking } }} />
                  <Button disabled={busy} onPress={() => void take.act({ wait: wait.wait })}>
                    {say.take}
                  </Button>
                  <Button disabled={busy} onPress={() => void decline.act({ wait: wait.wait })}>
                    {say.decline}
                  </Button>
                </>
              ) : (
                <Button disabled={busy} onPress={() => void stop.act({ wait: wait.wait })}>
                  {say.stop}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <FormRefusal of={take} />
        <FormRefusal of={decline} />
        <FormRefusal of={stop} />
        <div className="form-acts">
          <Button quiet meaning="back" onPress={onClose}>
            {shared.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Told({ wait }: { wait: DeskWait }) {
  const say = useWords(offerWords);
  const formats = useFormats();
  const { name, mobile, offer } = wait;
  const { from, until } = offer ?? wait;
  const desk = offer?.desk_no ?? wait.desk_no ?? (wait.kind === "room" ? say.anyRoom : say.anyDesk);
  return (
    <span className="line-grow">
      <b>{name}</b> <span className="third">{mobile}</span>
      <br />
      <span className="second">
        {desk} {formats.moment(from)}–{formats.moment(until, formats.dayOf(from))}
      </span>
      {offer?.offer_until && (
        <>
          {" "}
          <State of="warn" size={14}>
            {say.until(formats.clock(offer.offer_until))}
          </State>
        </>
      )}
    </span>
  );
}
