/**
 * A form in a dialog whose sending is one act: the fields, what refused it, the act's button and the way out.
 *
 *     const add = useAct("members_add_team", { onDone });
 *     <DialogForm title={say.addTeam} act={add} does={say.addTeam} onSend={send} onClose={onClose}>…fields…</DialogForm>
 *
 * `told`: one of the fields says what refused it, so the form does not say it again.
 */
import type { ReactNode } from "react";
import type { Ended } from "../ipc/useAct";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { FormRefusal } from "./FormRefusal";
import { useWords } from "./language";
import { sharedWords } from "./words";

type FormProps = {
  act: Ended & { busy: boolean };
  /** What the button does, in words. */
  does: string;
  onSend: () => void;
  onClose: () => void;
  told?: boolean;
  /** The way out, where it is more than cancelling, such as letting a receipt stand. */
  keep?: string;
  children: ReactNode;
};

export function DialogForm({ title, wide, ...form }: FormProps & { title: string; wide?: boolean }) {
  return (
    <Dialog title={title} onClose={form.onClose} {...(wide && { wide })}>
      <ActForm {...form} />
    </Dialog>
  );
}

/** The same inside a dialog that shows more than the form. */
export function ActForm({ act, does, onSend, onClose, told = false, keep, children }: FormProps) {
  const say = useWords(sharedWords);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      {!told && <FormRefusal of={act} />}
      <div className="form-acts">
        <Button filled submit disabled={act.busy}>
          {does}
        </Button>
        <Button quiet meaning="back" onPress={onClose}>
          {keep ?? say.cancel}
        </Button>
      </div>
    </form>
  );
}
