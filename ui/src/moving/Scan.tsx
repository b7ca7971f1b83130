/** The scan that goes with a step: staged at once, and kept with the draft. */
import { useState } from "react";
import { type Faulted, Refused, stage } from "../ipc/ask";
import type { MoveInPaper, Refusal } from "../ipc/generated";
import { faultOf } from "../ipc/useAsk";
import { Field } from "../shared/Field";
import { FilePick } from "../shared/FilePick";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { movingWords } from "./words";

type Props = { paper: MoveInPaper | null; onPaper: (paper: MoveInPaper | null) => void };

export function Scan({ paper, onPaper }: Props) {
  const say = useWords(movingWords);
  const [failed, setFailed] = useState<{ refused: Refusal | undefined; fault: Faulted | undefined }>();
  const read = async ([chosen]: File[]) => {
    if (!chosen) return;
    setFailed(undefined);
    try {
      onPaper({ file: await stage(chosen), pages: paper?.pages ?? 1, nature: "copy" });
    } catch (error) {
      setFailed(
        error instanceof Refused
          ? { refused: error.refusal, fault: undefined }
          : { refused: undefined, fault: faultOf(error) },
      );
    }
  };
  return (
    <>
      {paper && <p>{say.scanIs(paper.file.name, paper.pages)}</p>}
      <FilePick accept=".pdf,.jpg,.jpeg,.png" onFiles={(files) => void read(files)}>
        {say.chooseScan}
      </FilePick>
      {failed && <FormRefusal of={failed} />}
      {paper && (
        <Field
          label={say.pages}
          value={String(paper.pages)}
          onChange={(pages) => onPaper({ ...paper, pages: Number(pages) || 0 })}
          inputMode="numeric"
          code
        />
      )}
    </>
  );
}
