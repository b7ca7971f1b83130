/** Deposits that the team pays on moving in: for desks, keys, cards. Cash needs an open till. */
import { useState } from "react";
import type { DepositThing, MoveInDeposit } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { depositThings } from "../ipc/words";
import { AmountField } from "../shared/AmountField";
import { fenOf, yuanOf } from "../shared/amount";
import { Button } from "../shared/Button";
import { Field, Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { MethodPick } from "../shared/MethodPick";
import type { StepProps } from "./StepFields";
import { movingWords } from "./words";

const fresh: MoveInDeposit = { thing: "desk", label: "", amount: null, method: "wechat" };

export function DepositStep({ draft, onDraft }: StepProps) {
  const say = useWords(movingWords);
  const things = useWords(depositThings);
  const till = useAsk("receipts_till", {}, ["receipts"]);
  // As typed: `200.` is on its way to an amount.
  const [typed, setTyped] = useState(() => draft.deposits.map((one) => yuanOf(one.amount)));
  const put = (deposits: MoveInDeposit[]) => onDraft({ ...draft, deposits });
  const set = (at: number, change: Partial<MoveInDeposit>) =>
    put(draft.deposits.map((one, place) => (place === at ? { ...one, ...change } : one)));
  const setAmount = (at: number, text: string) => {
    setTyped(typed.map((one, place) => (place === at ? text : one)));
    set(at, { amount: fenOf(text) ?? null });
  };
  const add = () => {
    setTyped([...typed, ""]);
    put([...draft.deposits, fresh]);
  };
  const takeOut = (at: number) => {
    setTyped(typed.filter((_, place) => place !== at));
    put(draft.deposits.filter((_, place) => place !== at));
  };
  const cash = draft.deposits.some(({ method }) => method === "cash");
  return (
    <>
      <p className="field-hint">{say.depositHint}</p>
      {draft.deposits.map((one, at) => (
        // Typed anew, a deposit is still in the same place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line of the list is.
        <div key={at} className="moving-deposit">
          <Select<DepositThing>
            label={say.thing}
            value={one.thing}
            onChange={(thing) => set(at, { thing })}
            options={(Object.keys(depositThings) as DepositThing[]).map((thing) => [thing, things[thing]])}
          />
          <Field
            label={say.depositLabel}
            value={one.label}
            onChange={(label) => set(at, { label })}
            maxLength={60}
          />
          <AmountField label={say.amount} value={typed[at] ?? ""} onChange={(text) => setAmount(at, text)} />
          <MethodPick value={one.method} onChange={(method) => set(at, { method })} />
          <Button quiet onPress={() => takeOut(at)}>
            {say.dropDeposit(one.label)}
          </Button>
        </div>
      ))}
      {cash && till.data && !till.data.open && <p className="second">{say.tillClosed}</p>}
      <Button quiet onPress={add}>
        {say.addDeposit}
      </Button>
    </>
  );
}
