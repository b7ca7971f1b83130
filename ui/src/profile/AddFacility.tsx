import { useState } from "react";
import type { FacilityKind } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { profileWords } from "./words";

const kinds: FacilityKind[] = ["network", "public_software", "shared_office"];

export function AddFacility({ onClose }: { onClose: () => void }) {
  const say = useWords(profileWords);
  const toast = useToast();
  const today = useFormats().dayOf(useNow());
  const [name, setName] = useState("");
  const [kind, setKind] = useState<FacilityKind>("network");
  const [since, setSince] = useState(today);
  const add = useAct("profile_add_facility", {
    onDone: (facility) => {
      onClose();
      toast({ of: "done", says: say.zoneAdded(facility.name) });
    },
  });
  const send = () => {
    void add.act({ name, kind, from_on: since });
  };
  return (
    <DialogForm title={say.addFacility} act={add} does={say.addFacility} onSend={send} onClose={onClose}>
      <Field label={say.zone} value={name} onChange={setName} maxLength={60} required first />
      <Select
        label={say.kind}
        value={kind}
        onChange={setKind}
        options={kinds.map((k) => [k, say[k]] as const)}
      />
      <DayField label={say.since} value={since} onChange={setSince} required />
    </DialogForm>
  );
}
