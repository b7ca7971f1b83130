/** The scan box: where the focus always returns. The box registers itself; anybody may send the focus back. */
import { useEffect } from "react";
import { isWriting } from "./keys";

let box: HTMLInputElement | null = null;

export function registerBox(element: HTMLInputElement | null) {
  box = element;
}

export function focusBox() {
  box?.focus();
}

const nobodyHasIt = () => document.activeElement === document.body || document.activeElement === null;

/**
 * While mounted: a click beside everything, a focused thing that went away, or a letter typed at a button
 * give the focus back to the box. Tab still goes where it goes.
 */
export function useReturningFocus() {
  useEffect(() => {
    const back = () =>
      setTimeout(() => nobodyHasIt() && !document.querySelector("dialog[open]") && focusBox());
    const type = (event: KeyboardEvent) => {
      const typed = event.key.length === 1 && event.key !== " ";
      if (!typed || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (!isWriting(document.activeElement) && !document.querySelector("dialog[open]")) focusBox();
    };
    window.addEventListener("click", back);
    window.addEventListener("focusout", back);
    window.addEventListener("focus", back);
    window.addEventListener("keydown", type);
    focusBox();
    return () => {
      window.removeEventListener("click", back);
      window.removeEventListener("focusout", back);
      window.removeEventListener("focus", back);
      window.removeEventListener("keydown", type);
    };
  }, []);
}
