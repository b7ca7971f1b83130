/** The desk's clock as an instant, renewed at each full minute: `const now = useNow()`. */
import { useEffect, useState } from "react";

const thisMinute = () => `${new Date().toISOString().slice(0, 16)}:00Z`;

export function useNow(): string {
  const [now, setNow] = useState(thisMinute);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each minute sets the next one's timer.
  useEffect(() => {
    const timer = setTimeout(() => setNow(thisMinute()), 60_000 - (Date.now() % 60_000) + 20);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
