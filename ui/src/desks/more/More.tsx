/** What is rarer at a desk, under one key: booking repeatedly, closing, giving it to a team, cancelling a range. */
import { useState } from "react";
import type { Desk } from "../../ipc/generated";
import { Button } from "../../shared/Button";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Key } from "../../shared/Key";
import { useLoneKey } from "../../shared/keys";
import { useWords } from "../../shared/language";
import { AssignmentsDialog } from "../assignments/AssignmentsDialog";
import { ClosuresDialog } from "../closures/ClosuresDialog";
import { CancelRange } from "../range/CancelRange";
import { SeriesForm } from "../series/SeriesForm";
import { moreWords } from "./words";
import "../series/series.css";

type Props = { desk: Desk; at: string; now: string };

type Thing = "repeat" | "close" | "assign" | "range";

const things: Thing[] = ["repeat", "close", "assign", "range"];

export function More({ desk, at, now }: Props) {
  const say = useWords(moreWords);
  const formats = useFormats();
  const [open, setOpen] = useState<"menu" | Thing>();
  const close = () => setOpen(undefined);
  const from = formats.clock(at).replace(/\d\d$/, "00");
  const hour = Number(from.slice(0, 2));
  const until = `${String(Math.min(hour + 2, 23)).padStart(2, "0")}:00`;
  return (
    <>
      <Button lone="K" onPress={() => setOpen("menu")}>
        {say.more}
      </Button>
      {open === "menu" && (
        <Dialog title={say.title(desk.desk_no)} onClose={close}>
          <ul className="more-list">
            {things.map((thing, index) => (
              <li key={thing}>
                <Line digit={String(index + 1)} word={say[thing]} onPress={() => setOpen(thing)} />
              </li>
            ))}
          </ul>
        </Dialog>
      )}
      {open === "repeat" && (
        <SeriesForm
          desk={desk}
          whom={undefined}
          day={formats.dayOf(at)}
          from={from}
          until={until}
          onClose={close}
        />
      )}
      {open === "close" && <ClosuresDialog desk={desk} at={at} onClose={close} />}
      {open === "assign" && (
        <AssignmentsDialog desk={desk} today={formats.dayOf(now)} onClose={close} />
      )}
      {open === "range" && <CancelRange desk={desk} at={at} onClose={close} />}
    </>
  );
}

type LineProps = { digit: string; word: string; onPress: () => void };

function Line({ digit, word, onPress }: LineProps) {
  useLoneKey(digit, onPress);
  return (
    <button type="button" onClick={onPress}>
      <Key>{digit}</Key> {word}
    </button>
  );
}
