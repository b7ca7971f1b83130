/**
 * A scan is answered here while WeChat has the focus: the door's newest outcome is shown in the small window above
 * all others. With the focus on this window there is nothing to show twice.
 */
import { useEffect } from "react";
import { desktop } from "../ipc/ask";
import { useFormats } from "../shared/dates";
import { plain, useLanguage } from "../shared/language";
import { useDoor } from "./door";
import { slabOf } from "./slab";

export function OnTop() {
  const door = useDoor();
  const language = useLanguage();
  const formats = useFormats();
  const newest = door.passed[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer, not for each drawing.
  useEffect(() => {
    if (!newest || document.hasFocus()) return;
    const { kind, name, verdict, second } = slabOf(newest, language, formats);
    const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
    void desktop()?.showOnTop({ kind, name, verdict, second: second.map(plain).join(" "), theme });
  }, [newest?.seq]);
  return null;
}
