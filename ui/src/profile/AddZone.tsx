import { useState } from "react";
import type { ZoneKind } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { typedArea } from "./area";
import { profileWords } from "./words";

const kinds: ZoneKind[] = [
  "desks",
  "reception",
  "exhibition",
  "meeting",
  "leisure",
  "equipment",
  "operator_office",
  "other",
];

export function AddZone({ onClose }: { onClose: () => void }) {
  const say = useWords(profileWords);
  const toast = useToast();
  const today = useFormats().dayOf(useNow());
  const [name, setName] = useState("");
  const [kind, setKind] = useState<ZoneKind>("desks");
  const [area, setArea] = useState("");
  const [since, setSince] = useState(today);
  const [unread, setUnread] = useState(false);
  const add = useAct("profile_add_zone", {
    onDone: (zone) => {
      onClose();
      toast({ of: "done", says: say.zoneAdded(zone.name) });
    },
  });
  const ofName = add.refused?.code === "zone_taken";
  const sentence = useSentence(add.refused);
  const send = () => {
    const dm2 = typedArea(area);
    setUnread(dm2 === undefined);
    if (dm2 !== undefined) void add.act({ name, kind, area: dm2, from_on: since });
  };
  return (
    <DialogForm
      title={say.addZone}
      act={add}
      does={say.addZone}
      onSend={send}
      onClose={onClose}
      told={ofName}
    >
      <Field
        label={say.zone}
        value={name}
        onChange={setName}
        maxLength={40}
        required
        first
        wrong={ofName ? sentence : undefined}
      />
      <Select
        label={say.kind}
        value={kind}
        onChange={setKind}
        options={kinds.map((k) => [k, say[k]] as const)}
      />
      <div className="form-row">
        <Field
          label={say.area}
          value={area}
          onChange={setArea}
          inputMode="decimal"
          code
          required
          wrong={unread ? say.areaWrong : undefined}
        />
        <DayField label={say.since} value={since} onChange={setSince} required />
      </div>
    </DialogForm>
  );
}
