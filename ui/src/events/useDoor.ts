/** The door of one event: scans and names go in one after the other, the answers come out, the newest first. */
import { useCallback, useRef, useState } from "react";
import { ask, type Faulted, type Override, Refused } from "../ipc/ask";
import type { Arrival, Refusal } from "../ipc/generated";
import { isOfPin } from "../ipc/pins";
import { faultOf } from "../ipc/useAsk";

type Asking = { code: string } | { member: number };

export type Passed = {
  seq: number;
  at: string;
  again: (override?: Override) => Promise<Refusal | undefined>;
} & ({ arrival: Arrival } | { refusal: Refusal } | { fault: Faulted });

const KEPT = 8;

export function useDoor(event: number) {
  const [passed, setPassed] = useState<Passed[]>([]);
  const queue = useRef(Promise.resolve());
  const count = useRef(0);
  const pass = useCallback(
    (
      asking: Asking,
      override?: Override,
      key: string = crypto.randomUUID(),
    ): Promise<Refusal | undefined> => {
      const passing = queue.current.then(async () => {
        const answer = await through(event, asking, key, override);
        // A wrong PIN is the dialog's; at the door nothing has happened.
        if (override && answer.refusal && isOfPin(answer.refusal)) return answer.refusal;
        count.current += 1;
        const again = (let_in?: Override) => pass(asking, let_in, "fault" in answer ? key : undefined);
        const entry = { ...answer, seq: count.current, at: new Date().toISOString(), again };
        setPassed((before) => [entry, ...before].slice(0, KEPT));
        return answer.refusal;
      });
      queue.current = passing.then(() => {});
      return passing;
    },
    [event],
  );
  return { passed, pass };
}

async function through(event: number, asking: Asking, key: string, override: Override | undefined) {
  const options = override ? { key, override } : { key };
  try {
    const arrival =
      "code" in asking
        ? await ask("events_scan", { event, ...asking }, options)
        : await ask("events_sign_in", { event, ...asking }, options);
    return { arrival };
  } catch (error) {
    return error instanceof Refused ? { refusal: error.refusal } : { fault: faultOf(error) };
  }
}
