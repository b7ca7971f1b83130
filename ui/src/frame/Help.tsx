/** F1: every key and what it means, on one sheet. */
import { useState } from "react";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Key } from "../shared/Key";
import { keymap, type Meaning } from "../shared/keymap";
import { useWords } from "../shared/language";
import { usePrint } from "../shared/usePrint";
import { sharedWords } from "../shared/words";
import type { RailEntry } from "./Rail";
import { frameWords, keyWords, railWords } from "./words";
import "./Help.css";

/** Only keys that act somewhere; the others are kept free for what they will mean. */
const TOLD = [
  "new_member",
  "till",
  "undo",
  "check_in_or_out",
  "book",
  "lend",
  "ask_supervisor",
  "card",
  "switch_user",
  "box",
  "back",
  "primary",
] as const satisfies Meaning[];

export function Help({ entries }: { entries: RailEntry[] }) {
  const say = useWords(frameWords);
  const keys = useWords(keyWords);
  const rail = useWords(railWords);
  const shared = useWords(sharedWords);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const card = usePrint("prints_desk_card");
  const sheet = usePrint("today_print_emergency_sheet");
  /** The toast is read where the sheet of keys stood. */
  const printing = (print: () => Promise<void>) => () => {
    close();
    void print();
  };
  return (
    <>
      <Button quiet meaning="help" onPress={() => setOpen(true)}>
        {say.help}
      </Button>
      {open && (
        <Dialog title={say.keys} onClose={close}>
          <ul className="help">
            {TOLD.map((meaning) => (
              <li key={meaning}>
                <Key>{keymap[meaning]}</Key> {keys[meaning]}
              </li>
            ))}
            {entries
              .filter(({ digit }) => digit !== undefined)
              .map(({ path, name, digit }) => (
                <li key={path}>
                  <Key>{`Alt ${digit}`}</Key> {rail[name]}
                </li>
              ))}
          </ul>
          <p className="second">{say.scanAnywhere}</p>
          <div className="form-acts">
            <Button lone="P" disabled={card.busy} onPress={printing(() => card.print({}))}>
              {say.printCard}
            </Button>
            <Button lone="E" disabled={sheet.busy} onPress={printing(() => sheet.print({}))}>
              {say.printSheet}
            </Button>
            <Button quiet meaning="back" onPress={close}>
              {shared.close}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
