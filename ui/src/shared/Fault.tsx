/**
 * Something broke: what failed, that what was typed is kept, the reference, one try-again key.
 *
 *     <Fault of={fault} onAgain={again} />
 *
 * `Shown` puts the three ends of `useAsk` together:
 *
 *     const asked = useAsk("desks_show", { day }, ["desks"]);
 *     return <Shown of={asked}>{(desks) => …}</Shown>;
 */
import type { ReactNode } from "react";
import type { Faulted } from "../ipc/ask";
import type { Asked } from "../ipc/useAsk";
import { Button } from "./Button";
import { FormRefusal } from "./FormRefusal";
import { Loading } from "./Loading";
import { useWords } from "./language";
import { Mark } from "./Mark";
import { sharedWords } from "./words";
import "./Empty.css";

export function Fault({ of, onAgain, reading }: { of: Faulted; onAgain?: () => void; reading?: boolean }) {
  const say = useWords(sharedWords);
  return (
    <div className="fault" role="alert">
      <Mark of="stop" size={18} />
      <span className="fault-words">
        {reading ? say.unread : of.reference ? say.broke : say.noAnswer}{" "}
        <span className="third">{of.reference && say.reference(of.reference)}</span>
      </span>
      {onAgain && <Button onPress={onAgain}>{say.again}</Button>}
    </div>
  );
}

export function Shown<T>({ of, children }: { of: Asked<T>; children: (answer: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.refused) {
    const { refused, again, release } = of;
    return <FormRefusal of={{ refused, fault: undefined, again, release }} />;
  }
  if (of.fault) return <Fault of={of.fault} onAgain={of.again} reading />;
  return <Loading />;
}
