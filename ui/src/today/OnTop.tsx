/**
 * A scan is answered here while WeChat has the focus: the door's newest outcome is shown in the small window above
 * all others. With the focus on this window there is nothing to show twice.
 */
import { useEffect, useRef } from "react";
import { desktop } from "../ipc/ask";
import { useFormats } from "../shared/dates";
import { plain, useLanguage } from "../shared/language";
import { useDoor } from "./door";
import { slabOf } from "./slab";

export function OnTop() {
  const door = useDoor();
  const language = useLanguage();
  const formats = useFormats();
  const newest = door.passed[0]?.seq ?? 0;
  const told = useRef(newest);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer, not for each drawing.
  useEffect(() => {
    // Two answers may come within one drawing: each is shown, in its order.
    const fresh = door.passed.filter(({ seq }) => seq > told.current).reverse();
    told.current = newest;
    if (document.hasFocus()) return;
    const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
    for (const passed of fresh) {
      const { kind, name, verdict, second } = slabOf(passed, language, formats);
      void desktop()?.showOnTop({ kind, name, verdict, second: second.map(plain).join(" "), theme });
    }
  }, [newest]);
  return null;
}
