/** Tells once when no hand has touched key, mouse or screen for so many minutes; 0 is never. */
import { useEffect, useRef } from "react";

const HANDS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;

export function useIdle(minutes: number, onIdle: () => void, { when = true } = {}) {
  const latest = useRef(onIdle);
  latest.current = onIdle;
  useEffect(() => {
    if (!when || minutes === 0) return;
    const limit = minutes * 60_000;
    let last = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const rest = last + limit - Date.now();
      if (rest > 0) timer = setTimeout(look, rest);
      else latest.current();
    };
    // A machine that slept past the limit is idle, though its first news is a hand.
    const stir = () => {
      if (Date.now() - last >= limit) look();
      else last = Date.now();
    };
    timer = setTimeout(look, limit);
    for (const hand of HANDS) window.addEventListener(hand, stir, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const hand of HANDS) window.removeEventListener(hand, stir, { capture: true });
    };
  }, [minutes, when]);
}
