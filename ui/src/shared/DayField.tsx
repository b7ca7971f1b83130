/**
 * A day, typed or picked: `3-2`, `0302`, `2026-03-02`, `+7`; ↑ ↓ move by a day, Alt ↓ opens the month.
 *
 *     <DayField label={say.until} value={until} onChange={setUntil} />        // value "" or "2026-03-02"
 *     <TimeField label={say.from} value={from} onChange={setFrom} />          // value "" or "09:30"; ↑ ↓ by 15 min
 *
 * The instant of both: `useFormats().instantOf(day, time)`.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useNow } from "./clock";
import { plusDays, useFormats } from "./dates";
import { Note } from "./Field";
import { useWords } from "./language";
import { Month } from "./Month";
import { plusMinutes, typedDay, typedTime } from "./typed";
import { fieldWords } from "./words";
import "./Field.css";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  wrong?: string | undefined;
  required?: boolean;
};

export function DayField({ label, value, onChange, wrong, required }: Props) {
  const say = useWords(fieldWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    frame.current?.querySelector("input")?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (event.altKey) setOpen(true);
    else onChange(plusDays(value || today, event.key === "ArrowUp" ? 1 : -1));
  };
  return (
    <div className="field day-field" ref={frame}>
      <Typed
        label={label}
        value={value}
        onChange={onChange}
        read={(text) => typedDay(text, today)}
        wrong={wrong}
        unread={say.noDay}
        placeholder="2026-03-02"
        required={required}
        onKeyDown={onKey}
      >
        <button
          type="button"
          className="day-open"
          aria-label={say.openMonth}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 3.5h12v10H2zM2 6.5h12M5 1.5v3M11 1.5v3" />
          </svg>
        </button>
      </Typed>
      {open && (
        <Month
          value={value || today}
          today={today}
          onPick={(day) => {
            onChange(day);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

export function TimeField({ label, value, onChange, wrong, required }: Props) {
  const say = useWords(fieldWords);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    onChange(plusMinutes(value || "09:00", event.key === "ArrowUp" ? 15 : -15));
  };
  return (
    <div className="field">
      <Typed
        label={label}
        value={value}
        onChange={onChange}
        read={typedTime}
        wrong={wrong}
        unread={say.noTime}
        placeholder="09:30"
        required={required}
        onKeyDown={onKey}
      />
    </div>
  );
}

type TypedProps = Props & {
  read: (text: string) => string | undefined;
  unread: string;
  placeholder: string;
  onKeyDown: (event: KeyboardEvent) => void;
  children?: React.ReactNode;
};

/** Keeps what is being typed; tells the whole value as soon as it reads as one, and tidies on leaving. */
function Typed(props: TypedProps) {
  const { label, value, onChange, read, wrong, unread, placeholder, required, onKeyDown, children } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  // Only a value from outside replaces the typing.
  useEffect(() => {
    if (told.current !== value) setText(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (wrong) input.current?.focus();
  }, [wrong]);
  const unreadable = left && text !== "" && read(text) === undefined ? unread : undefined;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className="typed">
        <input
          ref={input}
          id={id}
          className="input"
          value={text}
          placeholder={placeholder}
          inputMode="numeric"
          autoComplete="off"
          required={required}
          aria-invalid={wrong || unreadable ? true : undefined}
          aria-describedby={wrong || unreadable ? `${id}-note` : undefined}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setLeft(false);
            setText(event.target.value);
            told.current = read(event.target.value) ?? "";
            onChange(told.current);
          }}
          onBlur={() => {
            setLeft(true);
            setText((typed) => read(typed) ?? typed);
          }}
        />
        {children}
      </span>
      <Note id={`${id}-note`} wrong={wrong ?? unreadable} hint={undefined} />
    </>
  );
}
