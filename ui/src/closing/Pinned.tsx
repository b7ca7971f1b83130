/** Notes for the next shift: they stay until somebody ticks them. */
import { type FormEvent, useState } from "react";
import type { PinnedNote } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Section } from "../shared/Sheet";
import { useToast } from "../shared/Toast";
import { closingWords } from "./words";

export function Pinned({ notes }: { notes: PinnedNote[] }) {
  const say = useWords(closingWords);
  const f = useFormats();
  const toast = useToast();
  const [text, setText] = useState("");
  const pin = useAct("closing_pin_note", {
    onDone: () => {
      setText("");
      toast({ of: "done", says: say.pinned });
    },
  });
  const tick = useAct("closing_tick_note", { onDone: () => toast({ of: "done", says: say.ticked }) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void pin.act({ text });
  };
  return (
    <Section head={say.notes} note={notes.length > 0 ? notes.length : undefined}>
      {notes.length === 0 && <p className="day-none second">{say.noNotes}</p>}
      <ul className="day-list">
        {notes.map((note) => (
          <li key={note.note} className="pinned-note">
            <span>{note.text}</span>
            <span className="third">{say.pinnedBy(note.pinned_by, f.moment(note.pinned_at))}</span>
            <Button disabled={tick.busy} onPress={() => void tick.act({ note: note.note })}>
              {say.tick}
            </Button>
          </li>
        ))}
      </ul>
      <FormRefusal of={tick} />
      <form className="pin-form" onSubmit={send}>
        <Field label={say.pinHint} value={text} onChange={setText} maxLength={300} required />
        <Button submit disabled={pin.busy}>
          {say.pin}
        </Button>
        <FormRefusal of={pin} />
      </form>
    </Section>
  );
}
