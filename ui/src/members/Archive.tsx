/** Somebody comes no more, or wants their facts taken out: refused while something is open, with the list. */
import { useState } from "react";
import type { MemberDetails } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { detailWords } from "./words";

type Props = { details: MemberDetails; onClose: () => void };

export function Archive({ details, onClose }: Props) {
  const say = useWords(detailWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [reason, setReason] = useState("");
  const { member, name, member_no } = details.member;
  const done = (says: string) => {
    onClose();
    toast({ of: "done", says });
  };
  const archive = useAct("ties_archive", { onDone: () => done(say.archived(name)) });
  const remove = useAct("ties_remove", { onDone: () => done(say.removed(member_no)) });
  return (
    <Dialog title={say.archiveTitle(name)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          remove.clear();
          void archive.act({ member, reason });
        }}
      >
        <p>{say.archiveWhat}</p>
        <Field label={say.reason} value={reason} onChange={setReason} maxLength={120} required first />
        <FormRefusal of={archive} />
        <div className="form-acts">
          <Button filled submit disabled={archive.busy || remove.busy}>
            {say.archive}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
        <p className="field-hint">{say.removeWhat}</p>
        <FormRefusal of={remove} />
        <Button
          disabled={archive.busy || remove.busy || reason.trim() === ""}
          onPress={() => {
            archive.clear();
            void remove.act({ member, reason });
          }}
        >
          {say.remove}
        </Button>
      </form>
    </Dialog>
  );
}
