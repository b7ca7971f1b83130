/**
 * The white ground of a screen, and its sections divided by hairlines.
 *
 *     <Sheet label={say.title}>
 *       <Section head={say.loans} note={say.dueAndOverdue} aside={<State of="warn">…</State>}>…</Section>
 *     </Sheet>
 */
import { type ReactNode, useId } from "react";
import "./Sheet.css";

export function Sheet({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`sheet ${className}`}>{children}</div>;
}

type SectionProps = {
  head: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
};

export function Section({ head, note, aside, children, className = "" }: SectionProps) {
  const id = useId();
  return (
    <section className={`section ${className}`} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{head}</h2>
        {note && <span className="section-note">{note}</span>}
        {aside && <span className="section-aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
