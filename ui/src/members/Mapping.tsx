/** Which column is which: found by the heads, and a person may say otherwise. ID numbers stand for nothing. */
import type { RosterColumn, RosterHead } from "../ipc/generated";
import { Note, Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { rosterWords } from "./words";

type Mapped = Partial<Record<RosterColumn, number>>;
type Props = { heads: RosterHead[]; disabled: boolean; onMap: (mapping: Mapped) => void };

const columns: RosterColumn[] = ["name", "mobile", "team", "number"];

/** What is mapped once one column means something else: each meaning has one column. */
export function remapped(heads: RosterHead[], place: number, column: RosterColumn | ""): Mapped {
  const others = heads.filter((head) => head.place !== place && head.column && head.column !== column);
  const kept = others.map((head) => [head.column, head.place] as const);
  return Object.fromEntries(column === "" ? kept : [...kept, [column, place] as const]);
}

export function Mapping({ heads, disabled, onMap }: Props) {
  const say = useWords(rosterWords);
  return (
    <div className="mapping">
      {heads.map((head) => {
        const label = head.text || say.columnNo(head.place + 1);
        return (
          <div key={head.place}>
            <Select<RosterColumn | "">
              label={label}
              value={head.column ?? ""}
              disabled={disabled || head.is_id}
              onChange={(column) => onMap(remapped(heads, head.place, column))}
              options={[
                ["", head.is_id ? say.idLeft : say.notUsed] as const,
                ...columns.map((column) => [column, say[column]] as const),
              ]}
            />
            <Note id={`sample-${head.place}`} wrong={undefined} hint={head.sample} />
          </div>
        );
      })}
    </div>
  );
}
