/** A new event: what the rules count it as, where, when, and for how many. */
import { useState } from "react";
import type { Event, EventKind, EventRole } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useNow } from "../shared/clock";
import { DayField, TimeField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { plusDays, useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { eventWords, kindWords, roleWords } from "./words";

const KINDS: EventKind[] = ["salon", "roadshow", "contest", "training", "forum", "camp", "lecture", "other"];
const ROLES: EventRole[] = ["host", "undertaker", "supporter", "joint"];

export function Announce({ onDone, onClose }: { onDone: (event: Event) => void; onClose: () => void }) {
  const say = useWords(eventWords);
  const kinds = useWords(kindWords);
  const roles = useWords(roleWords);
  const formats = useFormats();
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<EventKind>("salon");
  const [role, setRole] = useState<EventRole>("host");
  const [place, setPlace] = useState("");
  const [capacity, setCapacity] = useState("30");
  const [day, setDay] = useState(plusDays(formats.dayOf(useNow()), 7));
  const [from, setFrom] = useState("14:00");
  const [until, setUntil] = useState("16:00");
  const announce = useAct("events_announce", { onDone });
  const send = () => {
    if (!day || !from || !until) return;
    // Until a time that is not later means the next day.
    const last = until > from ? day : plusDays(day, 1);
    const span = { from: formats.instantOf(day, from), until: formats.instantOf(last, until) };
    void announce.act({ title, kind, role, place, capacity: Number(capacity), span });
  };
  return (
    <DialogForm title={say.announce} wide act={announce} does={say.announce} onSend={send} onClose={onClose}>
      <Field label={say.eventTitle} value={title} onChange={setTitle} maxLength={80} required first />
      <div className="form-row">
        <Select
          label={say.kind}
          value={kind}
          onChange={setKind}
          options={KINDS.map((one) => [one, kinds[one]] as const)}
        />
        <Select
          label={say.role}
          value={role}
          onChange={setRole}
          options={ROLES.map((one) => [one, roles[one]] as const)}
        />
      </div>
      <div className="form-row">
        <Field label={say.place} value={place} onChange={setPlace} maxLength={60} required />
        <Field
          label={say.capacity}
          value={capacity}
          onChange={(typed) => setCapacity(typed.replace(/\D/g, "").slice(0, 5))}
          inputMode="numeric"
          code
          required
        />
      </div>
      <div className="form-row">
        <DayField label={say.day} value={day} onChange={setDay} required />
        <TimeField label={say.from} value={from} onChange={setFrom} required />
        <TimeField label={say.until} value={until} onChange={setUntil} required />
      </div>
    </DialogForm>
  );
}
