/** A key cap; it stands before its word: `<Key>F6</Key> 订工位`. Buttons draw their own (Button.tsx). */
import "./Key.css";

export function Key({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
