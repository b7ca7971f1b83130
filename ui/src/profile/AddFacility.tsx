import { type FormEvent, useState } from "react";
import type { FacilityKind } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { profileWords } from "./words";

const kinds: FacilityKind[] = ["network", "public_software", "shared_office"];

export function AddFacility({ onClose }: { onClose: () => void }) {
  const say = useWords(profileWords);
  const shared = useWords(sharedWords);
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
  const send = (event: FormEvent) => {
    event.preventDefault();
    void add.act({ name, kind, from_on: since });
  };
  return (
    <Dialog title={say.addFacility} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <Field label={say.zone} value={name} onChange={setName} maxLength={60} required first />
        <Select
          label={say.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map((k) => [k, say[k]] as const)}
        />
        <DayField label={say.since} value={since} onChange={setSince} required />
        <FormRefusal of={add} />
        <div className="form-acts">
          <Button filled submit disabled={add.busy}>
            {say.addFacility}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
