/** The facts of the space and its operator, all in one form. Only the name is required. */
import { type FormEvent, useState } from "react";
import type { OperatorKind, SpaceFacts } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { DayField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { profileWords } from "./words";

const nothing: SpaceFacts = {
  name: "",
  address: "",
  opened_on: null,
  contact: "",
  contact_phone: "",
  authority: "",
  operator_name: "",
  operator_uscc: "",
  operator_kind: "company",
};

const kinds: OperatorKind[] = ["company", "institution", "social_organisation", "branch", "person"];

type DialogProps = { facts?: SpaceFacts | undefined; onClose: () => void };

export function FactsForm({ facts, onClose }: DialogProps) {
  const say = useWords(profileWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const saved = () => {
    onClose();
    toast({ of: "done", says: say.saved });
  };
  return (
    <Dialog title={say.facts} onClose={onClose} wide>
      <FactsEntry
        facts={facts}
        saves={shared.save}
        onSaved={saved}
        leaves={shared.cancel}
        onLeave={onClose}
      />
    </Dialog>
  );
}

type Props = {
  facts: SpaceFacts | undefined;
  saves: string;
  onSaved: () => void;
  leaves: string;
  onLeave: () => void;
};

/** The form itself, wherever it stands. */
export function FactsEntry({ facts: given = nothing, saves, onSaved, leaves, onLeave }: Props) {
  const say = useWords(profileWords);
  const [facts, setFacts] = useState(given);
  const change = useAct("profile_change", { onDone: onSaved });
  const set = (key: keyof SpaceFacts) => (value: string) => setFacts({ ...facts, [key]: value });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void change.act({ ...facts, opened_on: facts.opened_on || null });
  };
  return (
    <form className="form" onSubmit={send}>
      <Field label={say.name} value={facts.name} onChange={set("name")} maxLength={60} required first />
      <Field label={say.address} value={facts.address} onChange={set("address")} maxLength={120} />
      <div className="form-row">
        <DayField label={say.openedOn} value={facts.opened_on ?? ""} onChange={set("opened_on")} />
        <Field label={say.authority} value={facts.authority} onChange={set("authority")} maxLength={60} />
      </div>
      <div className="form-row">
        <Field
          label={say.operator}
          value={facts.operator_name}
          onChange={set("operator_name")}
          maxLength={60}
        />
        <Select
          label={say.operatorKind}
          value={facts.operator_kind}
          onChange={(operator_kind) => setFacts({ ...facts, operator_kind })}
          options={kinds.map((kind) => [kind, say[kind]] as const)}
        />
      </div>
      <Field
        label={say.uscc}
        value={facts.operator_uscc}
        onChange={set("operator_uscc")}
        maxLength={18}
        code
      />
      <div className="form-row">
        <Field label={say.contact} value={facts.contact} onChange={set("contact")} maxLength={40} />
        <Field
          label={say.contactPhone}
          value={facts.contact_phone}
          onChange={set("contact_phone")}
          maxLength={40}
          code
        />
      </div>
      <FormRefusal of={change} />
      <div className="form-acts">
        <Button filled submit disabled={change.busy}>
          {saves}
        </Button>
        <Button quiet meaning="back" onPress={onLeave}>
          {leaves}
        </Button>
      </div>
    </form>
  );
}
