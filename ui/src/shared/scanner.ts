/**
 * The scanner: a keyboard that types a whole code faster than a person, then ↵.
 *
 *     useScan((code) => lend(code));     // the component mounted last gets the scan, on any screen
 *
 * Codes are read from the keys themselves, so neither an input method, full-width letters nor a focused
 * field can swallow one; what the burst typed into a field is put back as it was.
 */
import { useLayoutEffect, useRef } from "react";

/** Longest pause inside a scan, in ms. A starting value: the scanner tests decide. */
export const BURST_MS = 80;
/** A scanner, or a busy machine, may falter: up to a quarter of the pauses may be this long and no longer. */
const FALTER_MS = 400;
/** How long after a scan an input method may still hand over what it held. */
const LATE_MS = 300;
/** Shorter bursts are a person's: Ctrl-free two-letter habits, a repeated digit. */
const SHORTEST = 6;

type Field = { element: HTMLInputElement | HTMLTextAreaElement; value: string };

/** Full-width letters, digits and signs to half-width; spaces at the ends and control characters go. */
export function normalise(text: string): string {
  return (
    text
      .normalize("NFKC")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: scanners may send prefixes such as STX.
      .replace(/[\u0000-\u001f]/g, "")
      .trim()
  );
}

/** The character a key stands for, even while an input method has it; empty for keys that type nothing. */
export function characterOf(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey || event.altKey) return "";
  const held = event.isComposing || event.keyCode === 229 || event.key === "Process";
  // An input method also gives signs of its own for plain ones: ， 。 、 —— ： for , . / _ :
  if (!held && /^[ -~]$/.test(event.key)) return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter) return event.shiftKey ? letter : letter.toLowerCase();
  const numpad = /^Numpad(\d)$/.exec(event.code)?.[1];
  if (numpad) return numpad;
  const signs = SIGNS[event.code];
  if (signs) return signs.charAt(event.shiftKey ? 1 : 0);
  return !held && event.key.length === 1 ? event.key : "";
}

/** What the other keys type, plain and with Shift, as scanners are set for (US). */
const SIGNS: Record<string, string> = {
  ...Object.fromEntries([...")!@#$%^&*("].map((sign, digit) => [`Digit${digit}`, `${digit}${sign}`])),
  Minus: "-_",
  Equal: "=+",
  Slash: "/?",
  Period: ".>",
  Comma: ",<",
  Semicolon: ";:",
  Quote: "'\"",
  BracketLeft: "[{",
  BracketRight: "]}",
  Backslash: "\\|",
  Backquote: "`~",
  Space: "  ",
  NumpadAdd: "++",
  NumpadSubtract: "--",
  NumpadMultiply: "**",
  NumpadDivide: "//",
  NumpadDecimal: "..",
};

function setValue({ element, value }: Field) {
  const proto =
    element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(element, value);
  element.dispatchEvent(new Event("input", { bubbles: true }));
}

function fieldOf(element: Element | null): Field | undefined {
  const writes = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return writes ? { element, value: element.value } : undefined;
}

/** A PIN, which is digits, is never a scan; digits in a field for digits are that field's own, whoever typed them. */
function isOwn(code: string, field: Field | undefined): boolean {
  if (!(field?.element instanceof HTMLInputElement) || !/^\d+$/.test(normalise(code))) return false;
  const { type, inputMode } = field.element;
  return type === "password" || inputMode === "numeric" || inputMode === "tel";
}

/** What a staff badge says. Its scan is for whoever changes the user, whatever else listens. */
const STAFF = /^ST[0-9A-Z]{11}$/i;

type Listener = (code: string) => void;

export class Scanner {
  private code = "";
  private falters = 0;
  private last = 0;
  /** When a scan ended: some scanners send a second line end after it. */
  private taken = Number.NEGATIVE_INFINITY;
  private field: Field | undefined;
  private focused: Element | null = null;
  readonly listeners: Listener[] = [];
  readonly staff: Listener[] = [];

  /** Sees every key first; true when the key ended a scan and nobody else may have it. */
  take(event: KeyboardEvent): boolean {
    const pause = event.timeStamp - this.last;
    if (event.key === "Shift" || event.key === "CapsLock") return false;
    if (event.code === "Enter" || event.code === "NumpadEnter" || event.key === "Enter") {
      if (this.code === "" && event.timeStamp - this.taken < BURST_MS) return this.swallow(event);
      const { code, field } = this;
      const typed = pause > FALTER_MS || (this.falters + Number(pause > BURST_MS)) * 4 > code.length;
      this.reset();
      const ofStaff = STAFF.test(normalise(code)) ? this.staff.at(-1) : undefined;
      const take = ofStaff ?? this.listeners.at(-1);
      if (!take || typed || code.length < SHORTEST || isOwn(code, field)) return false;
      this.swallow(event);
      this.taken = event.timeStamp;
      this.putBack(field);
      take(normalise(code));
      return true;
    }
    const character = characterOf(event);
    if (character === "") return false;
    const moved = document.activeElement !== this.focused;
    if (pause > FALTER_MS || moved || this.code === "") {
      this.reset();
      this.focused = document.activeElement;
      this.field = fieldOf(document.activeElement);
    }
    if (this.code !== "" && pause > BURST_MS) this.falters += 1;
    this.code += character;
    this.last = event.timeStamp;
    return false;
  }

  private swallow(event: KeyboardEvent): true {
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }

  /** A code that came whole, from a scanner in serial mode: for whoever listens now. */
  hear(code: string) {
    const plain = normalise(code);
    if (plain === "") return;
    const ofStaff = STAFF.test(plain) ? this.staff.at(-1) : undefined;
    const take = ofStaff ?? this.listeners.at(-1);
    take?.(plain);
  }

  /** A staff badge that was typed, or came another way: for whoever changes the user. */
  hearStaff(code: string) {
    this.staff.at(-1)?.(code);
  }

  private reset() {
    this.code = "";
    this.falters = 0;
    this.field = undefined;
  }

  /**
   * An open composition is ended by leaving the field; then the field gets its old text again, also where the input
   * method hands its letters over only afterwards.
   */
  private putBack(field: Field | undefined) {
    if (!field) return;
    const { element, value } = field;
    const again = () => element.value !== value && setValue(field);
    element.addEventListener("compositionend", again);
    setTimeout(() => element.removeEventListener("compositionend", again), LATE_MS);
    element.blur();
    setValue(field);
    element.focus();
  }
}

export const scanner = new Scanner();

type Options = { when?: boolean; base?: boolean };

/** Receives scans while mounted; the one mounted last wins, and `base` (App's own) only where no other listens. */
export function useScan(take: (code: string) => void, { when = true, base = false }: Options = {}) {
  const latest = useRef(take);
  latest.current = take;
  useLayoutEffect(() => {
    if (!when) return;
    const listener: Listener = (code) => latest.current(code);
    if (base) scanner.listeners.unshift(listener);
    else scanner.listeners.push(listener);
    return () => {
      scanner.listeners.splice(scanner.listeners.indexOf(listener), 1);
    };
  }, [when, base]);
}

/** Receives the scans of staff badges while mounted; the one mounted last wins. */
export function useStaffScan(take: (code: string) => void) {
  const latest = useRef(take);
  latest.current = take;
  useLayoutEffect(() => {
    const listener: Listener = (code) => latest.current(code);
    scanner.staff.push(listener);
    return () => {
      scanner.staff.splice(scanner.staff.indexOf(listener), 1);
    };
  }, []);
}
