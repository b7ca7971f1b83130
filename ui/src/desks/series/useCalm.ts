/** A value once it has rested: a form that is being typed asks once, not at every key. */
import { useEffect, useState } from "react";

const REST_MS = 250;

export function useCalm<V>(value: V): { calm: V; resting: boolean } {
  const [calm, setCalm] = useState(value);
  const said = JSON.stringify(value);
  const resting = JSON.stringify(calm) === said;
  useEffect(() => {
    const timer = setTimeout(() => setCalm(JSON.parse(said) as V), REST_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return { calm, resting };
}
