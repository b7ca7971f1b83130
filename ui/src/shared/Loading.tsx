/** Grey bars on first sight of a list, only after 150 ms. Later askings keep the old rows. */
import { useEffect, useState } from "react";
import { useWords } from "./language";
import { sharedWords } from "./words";
import "./Empty.css";

export const LOADING_MS = 150;

export function Loading() {
  const say = useWords(sharedWords);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LOADING_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="loading" role="status" aria-label={say.loading}>
      <span />
      <span />
      <span />
    </div>
  );
}
