import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { listenForKeys, useAltDigit } from "./keys";

let stop: () => void;
beforeEach(() => {
  stop = listenForKeys();
});
afterEach(() => stop());

test.each(["F1", "F3", "F5", "F7", "F10", "F11", "F12"])("the webview's own %s never acts", (key) => {
  expect(fireEvent.keyDown(document.body, { key })).toBe(false);
});

test("a button is pressed by its key, and not while disabled", () => {
  const press = vi.fn();
  const { rerender } = render(
    <Button meaning="lend" onPress={press}>
      Lend
    </Button>,
  );
  fireEvent.keyDown(document.body, { key: "F7" });
  expect(press).toHaveBeenCalledOnce();
  rerender(
    <Button meaning="lend" onPress={press} disabled>
      Lend
    </Button>,
  );
  fireEvent.keyDown(document.body, { key: "F7" });
  expect(press).toHaveBeenCalledOnce();
});

function Rail({ go }: { go: () => void }) {
  useAltDigit("3", go);
  return null;
}

test("Alt and a digit goes by the key's place, whatever the layout types", () => {
  const go = vi.fn();
  render(<Rail go={go} />);
  fireEvent.keyDown(document.body, { key: "#", code: "Digit3", altKey: true });
  expect(go).toHaveBeenCalledOnce();
});

function Two({ below, above }: { below: () => void; above: () => void }) {
  const [open, setOpen] = useState(true);
  return (
    <>
      <Button meaning="undo" onPress={below}>
        below
      </Button>
      {open && (
        <Dialog title="above" onClose={() => setOpen(false)}>
          <Button meaning="book" onPress={above}>
            above
          </Button>
        </Dialog>
      )}
    </>
  );
}

test("a dialog hides the keys below it until Esc closes it", () => {
  const below = vi.fn();
  const above = vi.fn();
  render(<Two below={below} above={above} />);
  fireEvent.keyDown(document.body, { key: "F4" });
  fireEvent.keyDown(document.body, { key: "F6" });
  expect([below.mock.calls.length, above.mock.calls.length]).toEqual([0, 1]);
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(screen.queryByRole("dialog")).toBeNull();
  fireEvent.keyDown(document.body, { key: "F4" });
  expect(below).toHaveBeenCalledOnce();
});
