/** A value once it has rested: a form that is being typed asks once, not at every key. */
import { useEffect, useRef, useState } from "react";

const REST_MS = 250;

export function useCalm<V>(value: V): { calm: V; resting: boolean } {
  const [calm, setCalm] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const said = JSON.stringify(value);
  const resting = JSON.stringify(calm) === said;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says is what may change.
  useEffect(() => {
    const timer = setTimeout(() => setCalm(latest.current), REST_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return { calm, resting };
}
