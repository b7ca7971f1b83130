/**
 * One form for every record: what it asks, in order, and the command it becomes.
 *
 *     open(form({ title, command: "staff_add", fields: [text("name", say.person)], args: (v) => ({ … }) }));
 */
import { type FormEvent, useId, useState } from "react";
import { type Ask, Faulted, type Name, stage } from "../ipc/ask";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { DayField, TimeField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { Fault } from "../shared/Fault";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { recordWords } from "./words";

export type Asked = {
  key: string;
  label: string;
  kind: "text" | "long" | "day" | "time" | "number" | "code" | "choice" | "file";
  options?: (readonly [string, string])[];
  optional?: boolean;
};

export type Values = Record<string, string>;

export type Form = {
  title: string;
  command: Name;
  fields: Asked[];
  start: Values;
  args: (value: (key: string) => string) => Ask<Name>;
};

/** Ties a command to its own arguments. */
export function form<N extends Name>(of: {
  title: string;
  command: N;
  fields: Asked[];
  start?: Values;
  args: (value: (key: string) => string) => Ask<N>;
}): Form {
  return { start: {}, ...of } as Form;
}

export const asks =
  (kind: Asked["kind"]) =>
  (key: string, label: string, more: Partial<Asked> = {}): Asked => ({ key, label, kind, ...more });

export function RecordForm({ form, onClose }: { form: Form; onClose: () => void }) {
  const say = useWords(recordWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [values, setValues] = useState<Values>(form.start);
  const [file, setFile] = useState<File>();
  const [broke, setBroke] = useState<Faulted>();
  const act = useAct(form.command, {
    onDone: () => {
      toast({ of: "done", says: say.saved });
      onClose();
    },
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const staged = file ? (await stage(file)).staged : "";
      await act.act(form.args((key) => (key === "staged" ? staged : (values[key] ?? ""))));
    } catch (error) {
      setBroke(error instanceof Faulted ? error : new Faulted(undefined));
    }
  };
  return (
    <Dialog title={form.title} onClose={onClose} wide={form.fields.some((field) => field.kind === "long")}>
      <form className="form" onSubmit={(event) => void send(event)}>
        {form.fields.map((field, index) => (
          <Input
            key={field.key}
            field={field}
            first={index === 0}
            value={values[field.key] ?? ""}
            onChange={(value) => setValues({ ...values, [field.key]: value })}
            onFile={setFile}
          />
        ))}
        <FormRefusal of={act} />
        {broke && <Fault of={broke} />}
        <div className="form-acts">
          <Button filled submit disabled={act.busy}>
            {shared.save}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type InputProps = {
  field: Asked;
  value: string;
  first: boolean;
  onChange: (value: string) => void;
  onFile: (file: File | undefined) => void;
};

function Input({ field, value, first, onChange, onFile }: InputProps) {
  const say = useWords(recordWords);
  const id = useId();
  const label = field.optional ? say.optional(field.label) : field.label;
  const required = !field.optional;
  switch (field.kind) {
    case "day":
      return <DayField label={label} value={value} onChange={onChange} required={required} />;
    case "time":
      return <TimeField label={label} value={value} onChange={onChange} required={required} />;
    case "number":
      return (
        <Field
          label={label}
          value={value}
          onChange={onChange}
          required={required}
          first={first}
          inputMode="numeric"
          code
        />
      );
    case "choice":
      return <Select label={label} value={value} onChange={onChange} options={field.options ?? []} />;
    case "long":
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <textarea
            id={id}
            className="input record-text"
            rows={3}
            maxLength={2000}
            value={value}
            required={required}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      );
    case "file":
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            type="file"
            className="input"
            required={required}
            onChange={(event) => onFile(event.target.files?.[0])}
          />
        </div>
      );
    default:
      return (
        <Field
          label={label}
          value={value}
          onChange={onChange}
          required={required}
          first={first}
          code={field.kind === "code"}
        />
      );
  }
}

/** 元 with at most two decimals, as whole 分. */
export const fenOf = (text: string) => Math.round(Number(text.replaceAll(",", "")) * 100);
