import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenForKeys, useLoneKey } from "./keys";
import { characterOf, normalise, scanner, useScan } from "./scanner";

let stop: () => void;
beforeEach(() => {
  stop = listenForKeys();
});
afterEach(() => stop());

let clock = 1_000;

/** A key as the webview gives it; `ime` as an input method hides it. */
function press(key: string, { after = 10, ime = false, code = "" } = {}) {
  clock += after;
  const init = { key: ime ? "Process" : key, code, bubbles: true, cancelable: true, keyCode: ime ? 229 : 0 };
  const event = new KeyboardEvent("keydown", { ...init, shiftKey: /^[A-Z]$/.test(key) });
  Object.defineProperty(event, "timeStamp", { value: clock });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

const codeOf = (c: string) => (/\d/.test(c) ? `Digit${c}` : c === "-" ? "Minus" : `Key${c.toUpperCase()}`);

function scan(code: string, options = {}) {
  press("x", { after: 2_000 }); // an odd key before does not belong to it
  clock += 500;
  for (const c of code) press(c, { code: codeOf(c), ...options });
  return press("Enter", { code: "Enter" });
}

function Listening({ heard, lone = () => {} }: { heard: (code: string) => void; lone?: () => void }) {
  const [text, setText] = useState("kept");
  useScan(heard);
  useLoneKey("K", lone);
  return <input aria-label="field" value={text} onChange={(event) => setText(event.target.value)} />;
}

test("a burst ending in Enter is a scan, and its Enter is nobody else's", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  expect(scan("FD-7Q4X83").defaultPrevented).toBe(true);
  expect(heard).toHaveBeenCalledExactlyOnceWith("FD-7Q4X83");
});

test("a second line end right behind a scan is swallowed too; a person's Enter later is not", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  scan("FD-7Q4X83");
  expect(press("Enter", { code: "Enter", after: 5 }).defaultPrevented).toBe(true);
  expect(press("Enter", { code: "Enter", after: 900 }).defaultPrevented).toBe(false);
  expect(heard).toHaveBeenCalledOnce();
});

test("an input method does not swallow a scan", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  scan("FD-7Q4X83", { ime: true });
  expect(heard).toHaveBeenCalledExactlyOnceWith("FD-7Q4X83");
});

const keys: [string, string, string][] = [
  // key as an input method gives it, code, what the scanner meant
  ["，", "Comma", ","],
  ["。", "Period", "."],
  ["、", "Slash", "/"],
  ["－", "Minus", "-"],
  ["＝", "Equal", "="],
  ["Ｆ", "", "Ｆ"],
  ["７", "", "７"],
];

test.each(keys)("%s of an input method's own on %s is read as %s", (key, code, meant) => {
  expect(characterOf(new KeyboardEvent("keydown", { key, code }))).toBe(meant);
});

test.each([
  ["Equal", false, "="],
  ["Equal", true, "+"],
  ["Minus", false, "-"],
  ["Minus", true, "_"],
  ["Slash", false, "/"],
  ["Slash", true, "?"],
  ["Digit7", true, "&"],
  ["Semicolon", true, ":"],
  ["KeyF", true, "F"],
  ["NumpadAdd", false, "+"],
])("behind an input method %s, Shift %s, is %s", (code, shiftKey, meant) => {
  expect(characterOf(new KeyboardEvent("keydown", { key: "Process", code, shiftKey, keyCode: 229 }))).toBe(
    meant,
  );
});

test("full-width letters and signs of a whole scan become plain", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  clock += 2_000;
  for (const c of "ＦＤ＋７Ｑ／４＝Ａ") press(c);
  press("Enter", { code: "Enter" });
  expect(heard).toHaveBeenCalledExactlyOnceWith("FD+7Q/4=A");
});

/** The real keys of a scan into a field where an input method composes: keys held, text by composition alone. */
function scanComposing(field: HTMLInputElement, code: string, lateText: string | undefined) {
  clock += 2_000;
  fireEvent.compositionStart(field);
  const before = field.value;
  [...code].forEach((c, at) => {
    clock += 10;
    const init = { key: "Process", code: codeOf(c), keyCode: 229, bubbles: true, cancelable: true };
    const event = new KeyboardEvent("keydown", { ...init, isComposing: at > 0, shiftKey: /^[A-Z]$/.test(c) });
    Object.defineProperty(event, "timeStamp", { value: clock });
    field.dispatchEvent(event);
    fireEvent.compositionUpdate(field, { data: code.slice(0, at + 1) });
    fireEvent.input(field, { target: { value: before + code.slice(0, at + 1).toLowerCase() } });
  });
  clock += 10;
  const enter = new KeyboardEvent("keydown", {
    key: "Process",
    code: "Enter",
    keyCode: 229,
    isComposing: true,
    bubbles: true,
    cancelable: true,
  });
  Object.defineProperty(enter, "timeStamp", { value: clock });
  field.dispatchEvent(enter);
  if (lateText !== undefined) {
    fireEvent.input(field, { target: { value: before + lateText } });
    fireEvent.compositionEnd(field, { data: lateText });
  }
}

test.each([
  ["drops its letters when the field is left", undefined],
  ["hands its letters over after the scan", "fd7q4x83"],
  ["hands over characters that it made of them", "发的"],
])("an input method that %s leaves the field as it was", (_, late) => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  const field = screen.getByLabelText<HTMLInputElement>("field");
  field.focus();
  scanComposing(field, "FD7Q4X83", late);
  expect(heard).toHaveBeenCalledExactlyOnceWith("FD7Q4X83");
  expect(field.value).toBe("kept");
  expect(document.activeElement).toBe(field);
});

test("a code from a serial scanner goes to whoever listens, whatever has the focus", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  scanner.hear(" ＦＤ7Q4X83\r");
  scanner.hear("\u0002\u0003");
  expect(heard).toHaveBeenCalledExactlyOnceWith("FD7Q4X83");
});

test("typing at a person's pace is no scan", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  scan("FD7Q4X83", { after: 120 });
  expect(heard).not.toHaveBeenCalled();
});

test("a scanner that falters is still a scanner, and its code is whole", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  clock += 2_000;
  [..."FD-7Q4X83"].forEach((c, n) => {
    press(c, { code: codeOf(c), after: n === 4 || n === 7 ? 300 : 10 });
  });
  press("Enter", { code: "Enter" });
  expect(heard).toHaveBeenCalledExactlyOnceWith("FD-7Q4X83");
});

test("a person's quick pairs of keys are no scan", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  clock += 2_000;
  [..."linfang1"].forEach((c, n) => {
    press(c, { code: codeOf(c), after: n % 2 === 0 ? 130 : 60 });
  });
  press("Enter", { code: "Enter", after: 60 });
  expect(heard).not.toHaveBeenCalled();
});

test("what a scan typed into a field is put back", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  const field = screen.getByLabelText<HTMLInputElement>("field");
  field.focus();
  clock += 500;
  for (const c of "ABCDEF12") {
    press(c, { code: codeOf(c) });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(
      field,
      `${field.value}${c}`,
    );
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  expect(field.value).toBe("keptABCDEF12");
  press("Enter", { code: "Enter" });
  expect(field.value).toBe("kept");
  expect(document.activeElement).toBe(field);
  expect(heard).toHaveBeenCalledExactlyOnceWith("ABCDEF12");
});

test("two scans 200 ms apart are two, and the field has its text after both", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  const field = screen.getByLabelText<HTMLInputElement>("field");
  field.focus();
  clock += 2_000;
  for (const code of ["FD-7Q4X83", "FD-9K2M51"]) {
    clock += 200;
    for (const c of code) {
      press(c, { code: codeOf(c) });
      fireEvent.input(field, { target: { value: `${field.value}${c}` } });
    }
    press("Enter", { code: "Enter" });
    expect(field.value).toBe("kept");
  }
  expect(heard.mock.calls).toEqual([["FD-7Q4X83"], ["FD-9K2M51"]]);
});

test("digits typed again in their own field, right after an Enter, are still its own", () => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  render(<input aria-label="own" inputMode="tel" />);
  screen.getByLabelText("own").focus();
  scan("13900001001");
  for (const c of "13900001002") press(c, { code: codeOf(c) });
  expect(press("Enter", { code: "Enter", after: 10 }).defaultPrevented).toBe(false);
  expect(heard).not.toHaveBeenCalled();
});

test.each([
  ["a PIN", { type: "password" }, "246810", 0],
  ["a mobile in its field", { inputMode: "tel" as const }, "13900001001", 0],
  ["a badge code in a field for digits", { inputMode: "tel" as const }, "FD7Q4X83", 1],
])("%s typed in one breath", (_, kind, code, times) => {
  const heard = vi.fn();
  render(<Listening heard={heard} />);
  render(<input aria-label="own" {...kind} />);
  screen.getByLabelText("own").focus();
  scan(code);
  expect(heard).toHaveBeenCalledTimes(times);
});

test("a lone letter waits, and a scan that begins with it does not press it", () => {
  vi.useFakeTimers();
  const lone = vi.fn();
  const heard = vi.fn();
  render(<Listening heard={heard} lone={lone} />);
  scan("K7Q4X83A");
  vi.advanceTimersByTime(1_000);
  expect(lone).not.toHaveBeenCalled();
  press("k", { after: 500, code: "KeyK" });
  expect(lone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(lone).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test("full-width characters become half-width", () => {
  expect(normalise("ＦＤ－７Ｑ４　")).toBe("FD-7Q4");
});
