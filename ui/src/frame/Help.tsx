/** F1: what the screen is for and its keys, then the keys of every screen. */
import { useState } from "react";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Key } from "../shared/Key";
import { keymap, type Meaning } from "../shared/keymap";
import { useWords } from "../shared/language";
import { usePrint } from "../shared/usePrint";
import { sharedWords } from "../shared/words";
import type { RailEntry } from "./Rail";
import { screenKeys } from "./screens/keys";
import { screenKeyWords, screenWords } from "./screens/words";
import { frameWords, keyWords, railWords } from "./words";
import "./Help.css";

/** What means the same on every screen. */
const EVERYWHERE = [
  "box",
  "back",
  "primary",
  "undo",
  "till",
  "visitor",
  "last_acts",
  "ask_supervisor",
  "switch_user",
] as const satisfies Meaning[];

/** `at` is the screen one stands on. */
export function Help({ entries, at }: { entries: RailEntry[]; at: RailEntry | undefined }) {
  const say = useWords(frameWords);
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
        <Dialog title={say.help} onClose={close} wide>
          {at && <OfScreen name={at.name} />}
          <Everywhere entries={entries} />
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

function OfScreen({ name }: { name: RailEntry["name"] }) {
  const rail = useWords(railWords);
  const screens = useWords(screenWords);
  const meanings: Partial<Record<Meaning, string>> = useWords(keyWords);
  const words = useWords(screenKeyWords);
  const keys = screenKeys[name];
  return (
    <section className="help-part" aria-label={rail[name]}>
      <h3>{rail[name]}</h3>
      <p>{screens[name]}</p>
      {keys.length > 0 && (
        <ul className="help">
          {keys.map((one) => {
            const [key, says] =
              typeof one === "string" ? [keymap[one], meanings[one]] : [one[0], words[one[1]]];
            return (
              <li key={key}>
                <Key>{key}</Key> {says}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Everywhere({ entries }: { entries: RailEntry[] }) {
  const say = useWords(frameWords);
  const keys = useWords(keyWords);
  const rail = useWords(railWords);
  return (
    <section className="help-part" aria-label={say.everywhere}>
      <h3>{say.everywhere}</h3>
      <ul className="help">
        {EVERYWHERE.map((meaning) => (
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
    </section>
  );
}
