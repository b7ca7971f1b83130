/** Each kind of paper with its printer and size, on the settings screen; a supervisor changes them. */
import { useEffect, useState } from "react";
import { printers, Refused } from "../ipc/ask";
import type { PaperKind, PaperKinds, PaperSize, Refusal } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { paperKinds, paperSizes } from "../ipc/words";
import { Button } from "../shared/Button";
import { Shown } from "../shared/Fault";
import { Select } from "../shared/Field";
import { FormRefusal, SaidNo } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Section } from "../shared/Sheet";
import { usePrint } from "../shared/usePrint";
import { printsWords } from "./words";
import "./prints.css";

/** The printer that writes files, as the core calls it. */
const TO_FILES = "file:";

export function PrintsSection() {
  const say = useWords(printsWords);
  const asked = useAsk("prints_paper_kinds", {}, ["prints"]);
  const card = usePrint("prints_desk_card");
  const sheet = usePrint("today_print_emergency_sheet");
  const acts = (
    <>
      <Button disabled={card.busy} onPress={() => void card.print({})}>
        {say.deskCard}
      </Button>
      <Button disabled={sheet.busy} onPress={() => void sheet.print({})}>
        {say.emergencySheet}
      </Button>
    </>
  );
  return (
    <Section head={say.printing} note={say.printingNote} aside={acts}>
      <Shown of={asked}>{(answer) => <Kinds of={answer} />}</Shown>
    </Section>
  );
}

function Kinds({ of: { kinds } }: { of: PaperKinds }) {
  const say = useWords(printsWords);
  const change = useAct("prints_change_paper_kind");
  const known = usePrinters();
  return (
    <>
      {known.refused && <SaidNo refusal={known.refused} />}
      {known.names?.length === 0 && <p className="second">{say.noPrinters}</p>}
      <ul className="paper-kinds">
        {kinds.map((one) => (
          <Kind
            key={one.kind}
            of={one}
            printers={known.names ?? []}
            onChange={(size, printer) => void change.act({ kind: one.kind, size, printer })}
          />
        ))}
      </ul>
      <FormRefusal of={change} />
    </>
  );
}

type KindProps = {
  of: PaperKind;
  printers: string[];
  onChange: (size: PaperSize, printer: string | null) => void;
};

function Kind({ of: { kind, size, sizes, printer }, printers, onChange }: KindProps) {
  const say = useWords(printsWords);
  const kindName = useWords(paperKinds)[kind];
  const sizeNames = useWords(paperSizes);
  const gone = printer !== null && printer !== TO_FILES && !printers.includes(printer);
  const options: (readonly [string, string])[] = [
    ["", say.none],
    ...printers.map((name) => [name, name] as const),
    ...(gone ? [[printer, say.gone(printer)] as const] : []),
    [TO_FILES, say.toFiles],
  ];
  return (
    <li className="paper-kind">
      <b>{kindName}</b>
      {sizes.length > 1 ? (
        <Select
          label={say.size(kindName)}
          value={size}
          onChange={(next) => onChange(next, printer)}
          options={sizes.map((one) => [one, sizeNames[one]] as const)}
        />
      ) : (
        <span className="second">{sizeNames[size]}</span>
      )}
      <Select
        label={say.printer(kindName)}
        value={printer ?? ""}
        onChange={(next) => onChange(size, next === "" ? null : next)}
        options={options}
      />
    </li>
  );
}

/** The system's printers, looked up once the section is shown. */
function usePrinters() {
  const [known, setKnown] = useState<{ names?: string[]; refused?: Refusal }>({});
  useEffect(() => {
    let shown = true;
    printers().then(
      (names) => shown && setKnown({ names }),
      (error) => shown && setKnown(error instanceof Refused ? { refused: error.refusal } : { names: [] }),
    );
    return () => {
      shown = false;
    };
  }, []);
  return known;
}
