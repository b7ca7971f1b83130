/** A section's ground: the list at the left, the chosen one at the right, A adds. */
import type { ReactNode } from "react";
import { Button } from "../shared/Button";
import { useWords } from "../shared/language";
import { Sheet } from "../shared/Sheet";
import type { Form } from "./RecordForm";
import { recordWords } from "./words";

export type Opens = { open: (form: Form) => void };

type Props = { onAdd: () => void; panel?: ReactNode; children: ReactNode };

export function List({ onAdd, panel, children }: Props) {
  const say = useWords(recordWords);
  return (
    <div className={panel ? "screen-body screen-split records-body" : "screen-body records-body"}>
      <Sheet>
        <div className="records-add">
          <Button lone="A" onPress={onAdd}>
            {say.add}
          </Button>
        </div>
        {children}
      </Sheet>
      {panel}
    </div>
  );
}
