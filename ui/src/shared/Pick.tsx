/**
 * A field that finds: typed words list what fits, ↑ ↓ choose, ↵ takes. `MemberPick` finds people with it.
 *
 *     <Pick label={say.item} text={text} onText={setText} rows={found} keyOf={(one) => one.id}
 *       onTake={take} none={say.nothing(text)}>{(one) => <b>{one.name}</b>}</Pick>
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from "react";
import { Note } from "./Field";
import "./Pick.css";

type Props<Row> = {
  label: string;
  text: string;
  onText: (text: string) => void;
  rows: Row[];
  keyOf: (row: Row) => string | number;
  onTake: (row: Row) => void;
  children: (row: Row) => ReactNode;
  placeholder?: string;
  /** Said where nothing fits. */
  none?: string | undefined;
  wrong?: string | undefined;
  /** ↵ where nothing is listed. */
  onEnter?: () => void;
  input?: RefObject<HTMLInputElement | null>;
  /** For two metres: the door of an event. */
  large?: boolean;
};

export function Pick<Row>(props: Props<Row>) {
  const { label, text, onText, rows, keyOf, onTake, children, placeholder, none, wrong, large } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const chosen = rows[Math.min(at, rows.length - 1)];
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && rows.length > 0) {
      event.preventDefault();
      setAt((rows.length + Math.min(at, rows.length - 1) + step) % rows.length);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onTake(chosen);
    } else if (event.key === "Enter" && text !== "" && props.onEnter) {
      event.preventDefault();
      props.onEnter();
    }
  };
  return (
    <div className={`field pick${large ? " pick-large" : ""}`}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={props.input}
        id={id}
        className="input"
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${id}-${keyOf(chosen)}`}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong || none ? `${id}-note` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setAt(0);
          onText(event.target.value);
        }}
        onKeyDown={onKey}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={rows.length > 0 ? "pick-list" : undefined}
      >
        {rows.map((row) => (
          // The input keeps the focus and walks the options itself.
          <div
            key={keyOf(row)}
            id={`${id}-${keyOf(row)}`}
            role="option"
            aria-selected={row === chosen}
            tabIndex={-1}
            className="pick-row"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(row)}
            onKeyDown={undefined}
          >
            {children(row)}
          </div>
        ))}
      </div>
      <Note id={`${id}-note`} wrong={wrong} hint={none} />
    </div>
  );
}
