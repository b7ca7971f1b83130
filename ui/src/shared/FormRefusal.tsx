/**
 * What an act came to, in its form: the refusal's sentence with its next step, or the fault; nothing is lost.
 * A step that needs a supervisor is released here by F10, and one that needs a PIN goes on with it.
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
import { ProvePin } from "./ProvePin";
import { Release } from "./Release";
import { Said } from "./Said";
import { sharedWords } from "./words";
import "./Empty.css";

export function FormRefusal({ of }: { of: Ended }) {
  const say = useWords(sharedWords);
  const [asking, setAsking] = useState(false);
  const { refused, fault, release, again } = of;
  const close = () => setAsking(false);
  if (fault) return <Fault of={fault} />;
  if (!refused) return null;
  const supervisor = refused.code === "role_too_low" && release;
  const proof = refused.code === "pin_needed" && again;
  return (
    <>
      <SaidNo refusal={refused} alone={!supervisor} />
      {(supervisor || proof) && (
        <Button meaning="ask_supervisor" onPress={() => setAsking(true)}>
          {supervisor ? say.askSupervisor : say.provePin}
        </Button>
      )}
      {asking && supervisor && refused.code === "role_too_low" && (
        <Release needed={refused.values.needed} onRelease={supervisor} onClose={close} />
      )}
      {asking && proof && refused.code === "pin_needed" && (
        <ProvePin {...refused.values} onProved={proof} onClose={close} />
      )}
    </>
  );
}

/** The sentence; `alone` where nobody can let it pass on the spot. */
export function SaidNo({ refusal, alone = false }: { refusal: Refusal; alone?: boolean }) {
  const said = refusalWords(refusal, useLanguage(), useFormats());
  const words = alone && refusal.code === "role_too_low" ? { says: said.says, next: undefined } : said;
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
