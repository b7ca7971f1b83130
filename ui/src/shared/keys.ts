/**
 * Keys. One listener for the whole window, in the capture phase, so the webview's own F keys never act.
 *
 *     useKey("lend", () => open());                 // F7, while this component is mounted
 *     useKey("back", close, { when: isOpen });      // Esc, only while `when`
 *     useLoneKey("K", keep);                        // a letter alone; never inside a field, never in a scan
 *
 * The component mounted last wins. Every `<Dialog>` opens a layer, which hides the keys of what lies below.
 */
import { useContext, useLayoutEffect, useRef } from "react";
import { keymap, type Meaning } from "./keymap";
import { LayerContext } from "./layer";
import { scanner } from "./scanner";

type Binding = { key: string; layer: number; act: (event: KeyboardEvent) => void };

/** The layer of what acts whatever dialog is open. */
const ABOVE = -1;

const bindings: Binding[] = [];
const layers: number[] = [0];

/** The name of a key event in the words of the keymap: `F7`, `Ctrl K`, `Alt 3`, `Esc`, `↵`, `A`. */
export function nameOf(event: KeyboardEvent): string {
  const base =
    event.key === "Escape"
      ? "Esc"
      : event.key === "Enter"
        ? "↵"
        : event.altKey && /^Digit\d$/.test(event.code)
          ? event.code.slice(5)
          : event.key.length === 1
            ? event.key.toUpperCase()
            : event.key;
  const held = [event.ctrlKey || event.metaKey ? "Ctrl " : "", event.altKey ? "Alt " : ""].join("");
  return held + base;
}

const TAKEN = /^(F([1-9]|1[0-2])|Ctrl (K|P|R|F|G|J))$/;

export function onKeyDown(event: KeyboardEvent) {
  if (scanner.take(event)) return;
  const name = nameOf(event);
  if (TAKEN.test(name)) event.preventDefault();
  if (event.isComposing || event.keyCode === 229) return;
  const top = layers[layers.length - 1] ?? 0;
  const binding = bindings.findLast((one) => one.key === name && (one.layer === top || one.layer === ABOVE));
  if (!binding || (name === "↵" && takesEnter(event.target))) return;
  event.preventDefault();
  if (name.startsWith("F")) event.stopPropagation();
  if (!event.repeat) binding.act(event);
}

export function listenForKeys(): () => void {
  window.addEventListener("keydown", onKeyDown, true);
  return () => window.removeEventListener("keydown", onKeyDown, true);
}

function useBinding(key: string, act: (event: KeyboardEvent) => void, when: boolean, above = false) {
  const below = useContext(LayerContext);
  const layer = above ? ABOVE : below;
  const latest = useRef(act);
  latest.current = act;
  // Before it is painted: a key that is seen is a key that acts.
  useLayoutEffect(() => {
    if (!when) return;
    const binding: Binding = { key, layer, act: (event) => latest.current(event) };
    bindings.push(binding);
    return () => {
      bindings.splice(bindings.indexOf(binding), 1);
    };
  }, [key, layer, when]);
}

type When = { when?: boolean };

/** Binds a meaning of the keymap; `above` it is heard over every dialog, too. */
export function useKey(
  meaning: Meaning,
  act: () => void,
  { when = true, above = false }: When & { above?: boolean } = {},
) {
  useBinding(keymap[meaning], act, when, above);
}

/** A button, a link and a field with something written keep their own ↵. */
function takesEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.value !== "" || target.form !== null;
  return ["BUTTON", "A", "TEXTAREA", "SELECT", "SUMMARY"].includes(target.tagName);
}

/** Alt and a digit, or the dash that follows them on the keyboard: the rail. */
export function useAltDigit(digit: string, act: () => void, { when = true }: When = {}) {
  useBinding(`Alt ${digit}`, act, when);
}

/** How long a lone letter waits for a second one; what comes faster is a scanner. */
export const LONE_MS = 80;

/** A letter, digit or bracket alone: acts only when no second key follows within 80 ms and no field has focus. */
export function useLoneKey(key: string, act: () => void, { when = true }: When = {}) {
  const latest = useRef(act);
  latest.current = act;
  const waiting = useRef<() => void>(undefined);
  useBinding(
    key,
    () => {
      waiting.current?.();
      if (isWriting(document.activeElement)) return;
      const cancel = () => {
        clearTimeout(timer);
        window.removeEventListener("keydown", cancel, true);
        waiting.current = undefined;
      };
      const timer = setTimeout(() => {
        cancel();
        latest.current();
      }, LONE_MS);
      waiting.current = cancel;
      window.addEventListener("keydown", cancel, true);
    },
    when,
  );
}

/** Whether typed letters belong to this element. */
export function isWriting(element: Element | null): boolean {
  if (!element) return false;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  if (element.tagName === "TEXTAREA" || element.tagName === "SELECT") return true;
  return (
    element instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(element.type)
  );
}

/** Opens a layer while mounted; returns its number for `LayerContext`. */
export function useLayer(): number {
  const layer = useContext(LayerContext) + 1;
  useLayoutEffect(() => {
    layers.push(layer);
    return () => {
      layers.splice(layers.lastIndexOf(layer), 1);
    };
  }, [layer]);
  return layer;
}
