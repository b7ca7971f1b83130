/** Dates that were left out of a series and could be had now: booked after all, or not wanted any more. */
import { useState } from "react";
import type { SeriesSkip } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { skippedWords } from "./words";

export function Skipped() {
  const say = useWords(skippedWords);
  const { data } = useAsk("series_skipped", {}, ["desks", "series", "members", "profile"]);
  const [open, setOpen] = useState(false);
  const skips = data?.skips ?? [];
  if (skips.length === 0 && !open) return null;
  return (
    <section className="waiting" aria-label={say.title}>
      <State of="warn">{say.free(skips.length)}</State>
      <Button onPress={() => setOpen(true)}>{say.look}</Button>
      {open && <List skips={skips} onClose={() => setOpen(false)} />}
    </section>
  );
}

function List({ skips, onClose }: { skips: SeriesSkip[]; onClose: () => void }) {
  const say = useWords(skippedWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const add = useAct("series_add_skipped", {
    onDone: ({ bookings }) => {
      const [first] = bookings;
      if (first) toast({ of: "done", says: say.added(bookings.length, strong(first.name)) });
    },
  });
  const drop = useAct("series_drop_skipped");
  const busy = add.busy || drop.busy;
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <div className="form">
        <p className="second">{skips.length > 0 ? say.why : say.none}</p>
        <ul className="waiting-list">
          {skips.map((one) => (
            <li key={one.skip}>
              <span className="line-grow">
                <b>{formats.weekday(formats.dayOf(one.from))}</b> {formats.clock(one.from)}–
                {formats.moment(one.until, formats.dayOf(one.from))} {one.desk_no}
                <br />
                <span className="second">{one.name}</span> <span className="third">{one.series_no}</span>
              </span>
              <Button disabled={busy} onPress={() => void add.act({ skips: [one.skip] })}>
                {say.add}
              </Button>
              <Button disabled={busy} onPress={() => void drop.act({ skips: [one.skip] })}>
                {say.drop}
              </Button>
            </li>
          ))}
        </ul>
        <FormRefusal of={add} />
        <FormRefusal of={drop} />
        <div className="form-acts">
          {skips.length > 1 && (
            <Button
              filled
              disabled={busy}
              onPress={() => void add.act({ skips: skips.map(({ skip }) => skip) })}
            >
              {say.addAll(skips.length)}
            </Button>
          )}
          <Button quiet meaning="back" onPress={onClose}>
            {shared.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
