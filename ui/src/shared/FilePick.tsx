/**
 * Files from outside come in by a button, or are dropped where `useDrop` says so.
 *
 *     <FilePick accept=".xlsx,.csv" onFiles={read} filled>{say.chooseRoster}</FilePick>
 *     <div {...useDrop(read)}>…</div>
 */
import { type DragEvent, type ReactNode, useRef } from "react";
import { Button } from "./Button";

type Props = {
  accept: string;
  onFiles: (files: File[]) => void;
  multiple?: boolean;
  filled?: boolean;
  disabled?: boolean;
  children: string;
};

export function FilePick({ accept, onFiles, multiple, filled, disabled, children }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...(filled ? { filled } : {})}
        disabled={disabled ?? false}
        onPress={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={children}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

export const useDrop = (onFiles: (files: File[]) => void) => ({
  onDragOver: (event: DragEvent) => event.preventDefault(),
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  },
});
