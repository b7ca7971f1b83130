/** Whose booking it is: typed words find people; ↑ ↓ choose, ↵ takes. */
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import type { ListedMember, Member } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useWords } from "../shared/language";
import { Mark } from "../shared/Mark";
import { normalise } from "../shared/scanner";
import { bookingWords } from "./words";
import "./panel.css";

type Props = {
  value: Member | undefined;
  onPick: (member: Member | undefined) => void;
  wrong?: string | undefined;
};

const shown = (member: Member) => `${member.name} ${member.member_no}`;

export function MemberPick({ value, onPick, wrong }: Props) {
  const say = useWords(bookingWords);
  const id = useId();
  const [text, setText] = useState(value ? shown(value) : "");
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(normalise(text));
  const searching = value === undefined && wanted !== "";
  const found = useAsk("members_find", { text: wanted }, ["members"], { when: searching });
  const rows = (searching && found.data?.members) || [];
  const chosen = rows[Math.min(at, rows.length - 1)];

  const take = (row: ListedMember) => {
    setText(shown(row.member));
    onPick(row.member);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || rows.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((rows.length + Math.min(at, rows.length - 1) + step) % rows.length);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      take(chosen);
    }
  };
  return (
    <div className="field pick">
      <label htmlFor={id}>{say.member}</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the first thing the form asks.
        autoFocus
        className="input"
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${id}-${chosen.member.member}`}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-note`}
        autoComplete="off"
        spellCheck={false}
        placeholder={say.memberHint}
        value={text}
        onChange={(event) => {
          setAt(0);
          setText(event.target.value);
          onPick(undefined);
        }}
        onKeyDown={onKey}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={say.found}
        className={rows.length > 0 ? "pick-list" : ""}
      >
        {rows.map((row) => (
          // The input keeps the focus and walks the options itself.
          <div
            key={row.member.member}
            id={`${id}-${row.member.member}`}
            role="option"
            aria-selected={row === chosen}
            tabIndex={-1}
            className="pick-row"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(row)}
            onKeyDown={undefined}
          >
            <b>{row.member.name}</b>
            <span className="second">{row.team ?? say.alone}</span>
            <span className="third">{row.member.member_no}</span>
          </div>
        ))}
      </div>
      {searching && found.data?.members.length === 0 && <p className="pick-none">{say.nobody(wanted)}</p>}
      <p id={`${id}-note`} className={wrong ? "field-wrong" : "visually-hidden"}>
        {wrong && <Mark of="stop" size={14} />} {wrong}
      </p>
    </div>
  );
}
