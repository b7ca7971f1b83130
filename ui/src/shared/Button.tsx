/**
 * A button with its key cap. The button binds its own key while it is mounted and not disabled.
 *
 *     <Button meaning="lend" onPress={open}>{say.lend}</Button>      // F7 from the keymap
 *     <Button lone="K" onPress={keep}>{say.keep}</Button>            // a letter alone (never for what cannot be undone)
 *     <Button filled onPress={book}>{say.book}</Button>              // ↵, the one filled button of the screen
 *     <Button filled submit>{say.save}</Button>                      // ↵ inside a form
 *     <Button quiet meaning="undo" onPress={…}>                      // no frame: in outcomes and bars
 */
import type { ReactNode } from "react";
import { Key } from "./Key";
import { keymap, type Meaning } from "./keymap";
import { useKey, useLoneKey } from "./keys";
import "./Button.css";

type Props = {
  children: ReactNode;
  onPress?: () => void;
  meaning?: Meaning;
  lone?: string;
  filled?: boolean;
  quiet?: boolean;
  wide?: boolean;
  submit?: boolean;
  disabled?: boolean;
};

export function Button({ children, onPress, meaning, lone, filled, quiet, wide, submit, disabled }: Props) {
  const press = () => onPress?.();
  const bound = meaning ?? (filled && !submit && !lone ? "primary" : undefined);
  const live = !disabled && onPress !== undefined;
  useKey(bound ?? "primary", press, { when: live && bound !== undefined });
  useLoneKey(lone ?? "", press, { when: live && lone !== undefined });
  const cap = lone ?? (bound ? keymap[bound] : submit ? keymap.primary : undefined);
  const look = filled ? "button-filled" : quiet ? "button-quiet" : "button-framed";
  return (
    <button
      type={submit ? "submit" : "button"}
      className={`button ${look}${wide ? " button-wide" : ""}`}
      onClick={submit ? undefined : press}
      disabled={disabled}
      aria-keyshortcuts={cap === "↵" ? "Enter" : cap?.replace("Ctrl ", "Control+").replace("Esc", "Escape")}
    >
      {cap && <Key>{cap}</Key>}
      <span>{children}</span>
    </button>
  );
}
