/**
 * A measured bar: `<Bar value={11} of={24} label={zone} />`. Solid is counted; `lacking` is counted without proof
 * (dashed outline), `asked` draws the tall tick of what is asked, and what is short of it is hatched.
 */
import "./Bar.css";

type Props = { value: number; of: number; label: string; lacking?: number; asked?: number; accent?: boolean };

const share = (part: number, of: number) => `${of <= 0 ? 0 : Math.min(100, Math.max(0, (100 * part) / of))}%`;

export function Bar({ value, of, label, lacking = 0, asked, accent }: Props) {
  const solid = Math.max(0, value - lacking);
  return (
    <span
      className={`bar${accent ? " bar-accent" : ""}`}
      role="img"
      aria-label={`${label} ${value} / ${asked ?? of}`}
    >
      <span className="bar-solid" style={{ width: share(solid, of) }} />
      {lacking > 0 && <span className="bar-lacking" style={{ width: share(lacking, of) }} />}
      {asked !== undefined && asked > value && (
        <span className="bar-short" style={{ width: share(asked - value, of) }} />
      )}
      {asked !== undefined && <span className="bar-asked" style={{ left: share(asked, of) }} />}
    </span>
  );
}
