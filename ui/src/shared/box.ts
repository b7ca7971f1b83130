/** The scan box: where the focus always returns. The box registers itself; anybody may send the focus back. */
let box: HTMLInputElement | null = null;

export function registerBox(element: HTMLInputElement | null) {
  box = element;
}

export function focusBox() {
  box?.focus();
}
