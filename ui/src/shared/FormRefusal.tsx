/**
 * What an act came to, in its form: the refusal's sentence with its next step, or the fault; nothing is lost.
 * A step that needs a supervisor is released here by F10.
 *
 *     const enrol = useAct("members_enrol");
 *     <FormRefusal of={enrol} />
 *
 * A refusal that belongs to one field goes to that field instead: `<Field wrong={useSentence(enrol.refused)} …/>`.
 */
import { useState } from "react";
import type { Refusal } from "../ipc/generated";
import { refusalWords } from "../ipc/refusals";
import type { Ended } from "../ipc/useAct";
import { Button } from "./Button";
import { useFormats } from "./dates";
import { Fault } from "./Fault";
import { plain, useLanguage, useWords } from "./language";
import { Mark } from "./Mark";
import { Release } from "./Release";
import { Said } from "./Said";
import { sharedWords } from "./words";
import "./Empty.css";

export function FormRefusal({ of }: { of: Ended }) {
  const say = useWords(sharedWords);
  const [asking, setAsking] = useState(false);
  const { refused, fault, release } = of;
  if (fault) return <Fault of={fault} />;
  if (!refused) return null;
  return (
    <>
      <SaidNo refusal={refused} />
      {refused.code === "role_too_low" && release && (
        <Button meaning="ask_supervisor" onPress={() => setAsking(true)}>
          {say.askSupervisor}
        </Button>
      )}
      {asking && release && <Release onRelease={release} onClose={() => setAsking(false)} />}
    </>
  );
}

export function SaidNo({ refusal }: { refusal: Refusal }) {
  const words = refusalWords(refusal, useLanguage(), useFormats());
  return (
    <div className="said-no" role="alert">
      <Mark of="stop" size={16} />
      <span>
        <Said>{words.says}</Said>
        {words.next && <span className="said-no-next"> {words.next}</span>}
      </span>
    </div>
  );
}

/** A refusal's sentence as plain text, for a field; nothing for no refusal. */
export function useSentence(refusal: Refusal | undefined): string | undefined {
  const language = useLanguage();
  const formats = useFormats();
  return refusal && plain(refusalWords(refusal, language, formats).says);
}
