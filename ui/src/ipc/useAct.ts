/**
 * What a screen does.
 *
 *     const lend = useAct("lending_lend", { onDone: (loan) => say(…) });
 *     <form onSubmit={() => lend.act({ item, member })}>
 *       <FormRefusal of={lend} />       // the refusal's sentence, or the fault with its reference
 *     lend.busy, lend.progress, lend.refused, lend.fault
 *
 * The key is made once and kept until there is an answer: pressing again after a lost answer asks for the
 * truth of the first act and never acts twice. Other arguments, or an answer, make a new key.
 */
import { useCallback, useRef, useState } from "react";
import {
  type Answer,
  type Ask,
  ask,
  type Faulted,
  type Name,
  type Override,
  type Progress,
  Refused,
} from "./ask";
import type { Refusal } from "./generated";
import { isOfPin } from "./pins";
import { faultOf } from "./useAsk";

export type Acting<N extends Name = Name> = {
  act: (args: Ask<N>, override?: Override) => Promise<Answer<N> | undefined>;
  /**
   * The last arguments again, or these, with a supervisor's override. Answers what refused it; a refusal of the PIN
   * itself leaves the act as it stands, for the dialog to ask again.
   */
  release: (override: Override, args?: Ask<N>) => Promise<Refusal | undefined>;
  /** The last arguments again: who sits here has proved a PIN meanwhile. */
  again: () => void;
  busy: boolean;
  progress: Progress | undefined;
  refused: Refusal | undefined;
  fault: Faulted | undefined;
  clear: () => void;
  /** The key of the running act, for `task_cancel`. */
  key: () => string | undefined;
};

/** What an act left behind; `FormRefusal` shows it. */
export type Ended = Pick<Acting, "refused" | "fault"> & {
  release?: (override: Override) => Promise<Refusal | undefined>;
  again?: () => void;
};

type State = { busy: boolean; progress?: Progress; refused?: Refusal; fault?: Faulted };

export function useAct<N extends Name>(
  name: N,
  {
    onDone,
    onRefused,
    onFault,
  }: {
    onDone?: (answer: Answer<N>) => void;
    onRefused?: (refusal: Refusal) => void;
    onFault?: (fault: Faulted) => void;
  } = {},
): Acting<N> {
  const [state, setState] = useState<State>({ busy: false });
  const open = useRef<{ key: string; of: string }>(undefined);
  const latest = useRef<{ args: Ask<N> }>(undefined);
  const running = useRef(false);
  const told = useRef({ onDone, onRefused, onFault });
  told.current = { onDone, onRefused, onFault };

  const settle = useCallback(
    async (args: Ask<N>, override?: Override): Promise<{ answer?: Answer<N>; refused?: Refusal }> => {
      if (running.current) return {};
      running.current = true;
      const of = JSON.stringify(args);
      if (open.current?.of !== of) open.current = { key: crypto.randomUUID(), of };
      latest.current = { args };
      // While a supervisor lets it pass, what refused it stays in sight.
      setState((before) => (override ? { ...before, busy: true } : { busy: true }));
      try {
        const onProgress = (progress: Progress) =>
          setState((before) => ({ ...before, busy: true, progress }));
        const answer = await ask(name, args, { key: open.current.key, override, onProgress });
        open.current = undefined;
        running.current = false;
        setState({ busy: false });
        told.current.onDone?.(answer);
        return { answer };
      } catch (error) {
        running.current = false;
        if (!(error instanceof Refused)) {
          const fault = faultOf(error);
          setState({ busy: false, fault });
          told.current.onFault?.(fault);
          return {};
        }
        const { refusal } = error;
        open.current = undefined;
        if (override && isOfPin(refusal)) {
          setState((before) => ({ ...before, busy: false }));
        } else {
          setState({ busy: false, refused: refusal });
          told.current.onRefused?.(refusal);
        }
        return { refused: refusal };
      }
    },
    [name],
  );

  const act = useCallback(
    async (args: Ask<N>, override?: Override) => (await settle(args, override)).answer,
    [settle],
  );
  const release = useCallback(
    async (override: Override, args = latest.current?.args) => args && (await settle(args, override)).refused,
    [settle],
  );
  const again = useCallback(() => {
    if (latest.current) void settle(latest.current.args);
  }, [settle]);

  return {
    act,
    release,
    again,
    busy: state.busy,
    progress: state.progress,
    refused: state.refused,
    fault: state.fault,
    clear: useCallback(() => setState({ busy: false }), []),
    key: () => open.current?.key,
  };
}
