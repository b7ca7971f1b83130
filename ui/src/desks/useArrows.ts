/** The arrow keys of the plan: heard wherever no field, list or dialog has them. */
import { useEffect, useRef } from "react";
import { isWriting } from "../shared/keys";

type Act = (shift: boolean) => void;
type Acts = { left?: Act; right?: Act; up?: Act; down?: Act };

export function useArrows(acts: Acts) {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { left, right, up, down } = latest.current;
      const act = { ArrowLeft: left, ArrowRight: right, ArrowUp: up, ArrowDown: down }[event.key];
      if (!act || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (isWriting(document.activeElement) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      act(event.shiftKey);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
