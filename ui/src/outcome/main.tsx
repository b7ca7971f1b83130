/**
 * The small window above all others: the last outcome, for a scan that came while another program had the focus. All
 * that it says stands behind the `#` of its address; it asks nobody anything and takes no key.
 */
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { OnTop } from "../ipc/wire";
import { Mark, type MarkKind } from "../shared/Mark";
import { readOnTop } from "./read";
import "../shared/tokens.css";
import "../shared/base.css";
import "./outcome.css";

const marks: Record<OnTop["kind"], MarkKind> = { done: "done", left: "left", look: "warn", no: "stop" };

export function OutcomeOnTop() {
  const [hash, setHash] = useState(window.location.hash);
  useEffect(() => {
    const look = () => setHash(window.location.hash);
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  const outcome = readOnTop(hash);
  useEffect(() => {
    document.documentElement.dataset.theme = outcome?.theme ?? "light";
  }, [outcome?.theme]);
  if (!outcome) return null;
  return (
    <main className={`on-top on-top-${outcome.kind}`} role={outcome.kind === "no" ? "alert" : "status"}>
      <Mark of={marks[outcome.kind]} size={56} />
      <div className="on-top-words">
        <p className="on-top-first">
          <b>{outcome.name}</b> {outcome.verdict}
        </p>
        <p className="on-top-second">{outcome.second}</p>
      </div>
    </main>
  );
}

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <OutcomeOnTop />
    </StrictMode>,
  );
