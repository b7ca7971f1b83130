/** A paper for a row, or for the space as a whole: the file, what it proves, pages, and the day on it. */
import { type FormEvent, useState } from "react";
import { Faulted, stage } from "../ipc/ask";
import type { Nature, Proof, Provable } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Fault } from "../shared/Fault";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import type { Wanted } from "./FindingPanel";
import { packetWords, proofWords } from "./words";

const provableKinds = ["team", "staff", "appointment", "financing", "case", "report", "session"];

/** What a paper for this row is linked to. */
function provable(wanted: Wanted): Provable | undefined {
  const at = wanted.row?.at;
  return at && provableKinds.includes(at.kind) ? ({ kind: at.kind, id: at.id } as Provable) : undefined;
}

export function AddPaper({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const say = useWords(packetWords);
  const shared = useWords(sharedWords);
  const proofs = useWords(proofWords);
  const toast = useToast();
  const today = useFormats().dayOf(useNow());
  const [proof, setProof] = useState<Proof>(wanted.piece.any_of[0] ?? "A.licence");
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState([wanted.row?.label, proofs[proof]].filter(Boolean).join(" "));
  const [pages, setPages] = useState("1");
  const [nature, setNature] = useState<Nature>("copy");
  const [datedOn, setDatedOn] = useState(today);
  const [broke, setBroke] = useState<Faulted>();
  const done = (no: string) => {
    toast({ of: "done", says: say.kept(no) });
    onClose();
  };
  const keep = useAct("evidence_keep", { onDone: ({ evidence_no }) => done(evidence_no) });
  const attach = useAct("figures_attach", { onDone: ({ evidence }) => done(evidence.evidence_no) });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    try {
      const { staged } = await stage(file);
      const paper = { staged, proof, title, pages: Number(pages) || 0, nature, dated_on: datedOn };
      const proves = provable(wanted);
      await (proves ? attach.act({ ...paper, proves }) : keep.act(paper));
    } catch (error) {
      setBroke(error instanceof Faulted ? error : new Faulted(undefined));
    }
  };
  return (
    <Dialog title={say.add} onClose={onClose}>
      <form className="form" onSubmit={(event) => void send(event)}>
        <Select
          label={say.proof}
          value={proof}
          onChange={setProof}
          options={wanted.piece.any_of.map((one) => [one, proofs[one]] as const)}
        />
        <label className="field">
          <span>{say.file}</span>
          <input
            type="file"
            className="input"
            required
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </label>
        <Field label={say.paperTitle} value={title} onChange={setTitle} maxLength={80} required />
        <Field label={say.pages} value={pages} onChange={setPages} inputMode="numeric" code required />
        <Select
          label={say.nature}
          value={nature}
          onChange={setNature}
          options={[
            ["copy", say.copy],
            ["original", say.original],
          ]}
        />
        <DayField label={say.datedOn} value={datedOn} onChange={setDatedOn} />
        <FormRefusal of={keep} />
        <FormRefusal of={attach} />
        {broke && <Fault of={broke} />}
        <div className="form-acts">
          <Button filled submit disabled={keep.busy || attach.busy || !file}>
            {say.keep}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
