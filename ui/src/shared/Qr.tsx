/** A QR code from its modules, black on white in both themes, with the quiet zone that scanners need. */
import "./Qr.css";

type Props = { modules: string[]; label: string; size: number };

const QUIET = 4;

export function Qr({ modules, label, size }: Props) {
  const side = modules.length + 2 * QUIET;
  const path = modules
    .flatMap((row, y) =>
      [...row].map((module, x) => (module === "#" ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")),
    )
    .join("");
  return (
    <svg
      className="qr"
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
    >
      <rect width={side} height={side} />
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  );
}
