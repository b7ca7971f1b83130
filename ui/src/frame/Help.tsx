/** F1: every key and what it means, on one sheet. */
import { useState } from "react";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Key } from "../shared/Key";
import { keymap, type Meaning } from "../shared/keymap";
import { useWords } from "../shared/language";
import { sharedWords } from "../shared/words";
import type { RailEntry } from "./Rail";
import { frameWords, keyWords, railWords } from "./words";
import "./Help.css";

/** Only keys that act somewhere; the others are kept free for what they will mean. */
const TOLD = [
  "new_member",
  "undo",
  "check_in_or_out",
  "book",
  "lend",
  "visitor",
  "last_acts",
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
            {entries.map(({ path, name, digit }) => (
              <li key={path}>
                <Key>{`Alt ${digit}`}</Key> {rail[name]}
              </li>
            ))}
          </ul>
          <p className="second">{say.scanAnywhere}</p>
          <div className="form-acts">
            <Button quiet meaning="back" onPress={close}>
              {shared.close}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
