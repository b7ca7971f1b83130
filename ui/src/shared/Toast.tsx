/**
 * One line at the foot of the screen about the act just done, with F4 to undo it; stays until the next act.
 *
 *     const toast = useToast();
 *     toast({ of: "done", says: say.returned(item), undo: () => undo.act({ loan }) });
 *     toast({ of: "stop", says, acts: [[say.printAgain, again], [say.savePdf, save]] });
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { Button } from "./Button";
import { useWords } from "./language";
import { Mark, type MarkKind } from "./Mark";
import { Said } from "./Said";
import { sharedWords } from "./words";
import "./Toast.css";

export type Telling = {
  of: MarkKind;
  says: string;
  note?: string;
  undo?: () => void;
  /** Other ways on, each with its word. */
  acts?: [word: string, act: () => void][];
};

const ToastContext = createContext<(telling: Telling | undefined) => void>(() => {});

/** Shows a toast, or takes the present one away with `undefined`. */
export const useToast = () => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ telling: Telling; seq: number }>();
  const tell = useCallback(
    (telling: Telling | undefined) =>
      setShown((former) => telling && { telling, seq: (former?.seq ?? 0) + 1 }),
    [],
  );
  return (
    <ToastContext value={useMemo(() => tell, [tell])}>
      {children}
      <div className="toast-place" role="status">
        {shown && <Toast key={shown.seq} telling={shown.telling} onGone={() => tell(undefined)} />}
      </div>
    </ToastContext>
  );
}

function Toast({ telling, onGone }: { telling: Telling; onGone: () => void }) {
  const say = useWords(sharedWords);
  const { of, says, note, undo, acts = [] } = telling;
  const go = (act: () => void) => () => {
    onGone();
    act();
  };
  return (
    <div className="toast">
      <Mark of={of} size={20} />
      <span>
        <Said>{says}</Said>
      </span>
      {note && <span className="second">{note}</span>}
      <span className="toast-acts">
        {undo && (
          <Button quiet meaning="undo" onPress={go(undo)}>
            {say.undo}
          </Button>
        )}
        {acts.map(([word, act]) => (
          <Button key={word} quiet onPress={go(act)}>
            {word}
          </Button>
        ))}
        <button type="button" className="toast-close" aria-label={say.close} onClick={onGone}>
          ×
        </button>
      </span>
    </div>
  );
}
