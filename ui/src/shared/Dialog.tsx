/**
 * A form that floats above the screen. Esc closes it, the keys below sleep meanwhile, and the focus goes back
 * to where it was, or to the box.
 *
 *     {open && <Dialog title={say.enrol} onClose={close}><form className="form">…</form></Dialog>}
 */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { focusBox } from "./box";
import { useKey, useLayer } from "./keys";
import { LayerContext } from "./layer";
import "./Dialog.css";

type Props = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** Hides all that lies below. */
  cover?: boolean;
};

export function Dialog({ title, onClose, children, wide, cover }: Props) {
  const id = useId();
  const layer = useLayer();
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = frame.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else focusBox();
    };
  }, []);
  return (
    <LayerContext value={layer}>
      <dialog
        ref={frame}
        className={`dialog${wide ? " dialog-wide" : ""}${cover ? " dialog-cover" : ""}`}
        aria-labelledby={id}
        onCancel={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <Escape onClose={onClose} />
        <h2 id={id} className="dialog-title">
          {title}
        </h2>
        {children}
      </dialog>
    </LayerContext>
  );
}

function Escape({ onClose }: { onClose: () => void }) {
  useKey("back", onClose);
  return null;
}
