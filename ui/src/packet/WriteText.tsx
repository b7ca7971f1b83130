/** The text of one section of the filing. What stood there before stays in the history. */
import { useId, useState } from "react";
import type { Statement } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { DialogForm } from "../shared/DialogForm";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { packetWords } from "./words";

type Props = { pack: string; statement: Statement; onClose: () => void };

export function WriteText({ pack, statement, onClose }: Props) {
  const say = useWords(packetWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const id = useId();
  const [body, setBody] = useState(statement.body);
  const write = useAct("packet_write", {
    onDone: () => {
      toast({ of: "done", says: say.written });
      onClose();
    },
  });
  const send = () => {
    void write.act({ pack, section: statement.section, body });
  };
  return (
    <DialogForm title={statement.title} wide act={write} does={shared.save} onSend={send} onClose={onClose}>
      <div className="field">
        <label htmlFor={id}>{say.body}</label>
        <textarea
          id={id}
          className="input packet-text"
          rows={12}
          maxLength={4000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          required
        />
      </div>
    </DialogForm>
  );
}
