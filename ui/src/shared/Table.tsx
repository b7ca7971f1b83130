/**
 * A list of rows; the arrow keys walk it, the panel beside it follows.
 *
 *     <Table label={say.loans} rows={loans} keyOf={(loan) => loan.id} selected={id} onSelect={(loan) => setId(loan.id)}
 *       columns={[
 *         { head: say.no, cell: (loan) => loan.item_no, width: "96px" },
 *         { head: say.item, cell: (loan) => loan.name, main: true },       // this cell holds the row's button
 *         { head: say.due, cell: (loan) => day(loan.due_at), number: true },
 *       ]}
 *       onOpen={(loan) => …}                                              // ↵ or a double click
 *       empty={<Empty says={say.none} />} />
 */
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import "./Table.css";

export type Column<Row> = {
  head: string;
  cell: (row: Row) => ReactNode;
  width?: string;
  number?: boolean;
  main?: boolean;
};

type Props<Row> = {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  keyOf: (row: Row) => string | number;
  selected?: string | number | undefined;
  onSelect?: (row: Row) => void;
  onOpen?: (row: Row) => void;
  compact?: boolean;
  empty?: ReactNode;
};

export function Table<Row>(props: Props<Row>) {
  const { label, rows, columns, keyOf, selected, onSelect, onOpen, compact, empty } = props;
  if (rows.length === 0 && empty) return empty;
  const first = rows[0];
  const tabStop = rows.some((row) => keyOf(row) === selected) ? selected : first && keyOf(first);
  return (
    <table className={`table${compact ? " table-compact" : ""}`} aria-label={label}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.head} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={column.number ? "number" : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={onSelect && walk} onClick={onSelect && pass} onDoubleClick={onOpen && pass}>
        {rows.map((row) => {
          const key = keyOf(row);
          return (
            <tr key={key} aria-current={key === selected ? "true" : undefined}>
              {columns.map((column) => (
                <td key={column.head} className={column.number ? "number" : undefined}>
                  {column.main && onSelect ? (
                    <button
                      type="button"
                      className="table-pick"
                      tabIndex={key === tabStop ? 0 : -1}
                      onFocus={() => onSelect(row)}
                      onClick={() => onSelect(row)}
                      onDoubleClick={() => onOpen?.(row)}
                      onKeyDown={(event) => event.key === "Enter" && onOpen?.(row)}
                    >
                      {column.cell(row)}
                    </button>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/**
 * A click anywhere in a row is one on its button. Not by stretching the button over the row: in WebKit a row holds no
 * positioned child, and the button would lie over the whole window.
 */
function pass(event: MouseEvent<HTMLTableSectionElement>) {
  if (!(event.target instanceof Element) || event.target.closest("button, a, input, select, label")) return;
  const pick = event.target.closest("tr")?.querySelector<HTMLButtonElement>(".table-pick");
  pick?.focus();
  pick?.dispatchEvent(new window.MouseEvent(event.type, { bubbles: true }));
}

/** Up, Down, Home, End move between the rows' buttons. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>) {
  const picks = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(".table-pick")];
  const at = picks.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: picks.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  picks[to]?.focus();
}
