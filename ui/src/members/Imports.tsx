/** What was imported before; each can be undone as long as nothing hangs on its rows. */
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { useToast } from "../shared/Toast";
import { rosterWords } from "./words";

/** The older ones stay as they are. */
const SHOWN = 5;

export function Imports() {
  const say = useWords(rosterWords);
  const f = useFormats();
  const toast = useToast();
  const { data } = useAsk("members_imports", {}, ["members"]);
  const undo = useAct("ties_undo_import", {
    onDone: ({ name }) => toast({ of: "done", says: say.undone(name) }),
  });
  if (!data || data.imports.length === 0) return null;
  return (
    <section className="imports" aria-label={say.before}>
      <h3 className="more-head">{say.before}</h3>
      <ul>
        {data.imports.slice(0, SHOWN).map((one) => (
          <li key={one.import} className="more-line">
            <span>{say.importedRow(one.name, f.moment(one.imported_at), one.enrolled, one.joined)}</span>
            {one.undone_at ? (
              <State of="left">{say.wasUndone}</State>
            ) : (
              <Button quiet disabled={undo.busy} onPress={() => void undo.act({ import: one.import })}>
                {say.undoIt}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormRefusal of={undo} />
    </section>
  );
}
