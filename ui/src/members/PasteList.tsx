/** A list pasted from a chat or a sheet goes the way of a file: it is staged, and the reader reads it. */
import { useId, useState } from "react";
import { Button } from "../shared/Button";
import { useWords } from "../shared/language";
import { rosterWords } from "./words";

type Props = { onFile: (file: File) => void; disabled: boolean };

export function PasteList({ onFile, disabled }: Props) {
  const say = useWords(rosterWords);
  const id = useId();
  const [text, setText] = useState("");
  return (
    <div className="field paste">
      <label htmlFor={id}>{say.paste}</label>
      <textarea
        id={id}
        className="input"
        value={text}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className="field-hint">
        {say.pasteHint}
      </p>
      {text.trim() !== "" && (
        <Button disabled={disabled} onPress={() => onFile(new File([text], `${say.pasted}.txt`))}>
          {say.readPaste}
        </Button>
      )}
    </div>
  );
}
