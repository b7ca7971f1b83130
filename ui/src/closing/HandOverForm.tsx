import { type FormEvent, useState } from "react";
import type { HandoverState } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { fenOf } from "../shared/amount";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { Panel } from "../shared/Panel";
import { useSession } from "../shared/session";
import { useToast } from "../shared/Toast";
import { closingWords } from "./words";

export function HandOverForm({ state: { keys, till } }: { state: HandoverState }) {
  const say = useWords(closingWords);
  const f = useFormats();
  const toast = useToast();
  const { user } = useSession();
  const others = (useAsk("users_list", {}, ["users"]).data?.users ?? []).filter(
    (one) => one.name !== user.name,
  );
  const [gone, setGone] = useState<number[]>([]);
  const [counted, setCounted] = useState("");
  const [reason, setReason] = useState("");
  const [remark, setRemark] = useState("");
  const [next, setNext] = useState("");
  const [pin, setPin] = useState("");
  const handOver = useAct("closing_hand_over", {
    onDone: ({ from, to }) => {
      for (const clear of [setCounted, setReason, setRemark]) clear("");
      setGone([]);
      toast({ of: "done", says: say.handedOver(strong(from), strong(to)), note: say.switchNow });
    },
  });
  const fen = fenOf(counted);
  const differs = till !== null && fen !== undefined && fen !== till.expected;
  const by = next || others[0]?.name || "";
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (till && fen === undefined) return;
    const present = keys.map((one) => one.key).filter((key) => !gone.includes(key));
    const args = { counted: till ? (fen ?? null) : null, reason, keys: present, remark };
    setPin("");
    void handOver.act({ ...args, to: by, pin });
  };
  return (
    <Panel title={say.handover}>
      <form className="form" onSubmit={send}>
        {till && (
          <>
            <p className="second">{say.expected(f.yuan(till.expected))}</p>
            <Field
              label={say.counted}
              value={counted}
              onChange={setCounted}
              hint={
                counted && fen === undefined
                  ? say.badAmount
                  : differs
                    ? f.yuan(fen - till.expected)
                    : undefined
              }
              inputMode="decimal"
              code
              required
              first
            />
            {differs && (
              <Field label={say.reason} value={reason} onChange={setReason} maxLength={120} required />
            )}
          </>
        )}
        {keys.length > 0 && (
          <fieldset className="key-list">
            <legend>{say.keys}</legend>
            {keys.map(({ key, name }) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={!gone.includes(key)}
                  onChange={() =>
                    setGone(gone.includes(key) ? gone.filter((one) => one !== key) : [...gone, key])
                  }
                />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Field
          label={say.remark}
          value={remark}
          onChange={setRemark}
          maxLength={200}
          required={gone.length > 0}
        />
        <Select
          label={say.next}
          value={by}
          onChange={setNext}
          options={others.map(({ name }) => [name, name] as const)}
        />
        <Field
          label={say.pinOf}
          hint={say.pinWhy}
          value={pin}
          onChange={setPin}
          type="password"
          inputMode="numeric"
          code
          required
        />
        <FormRefusal of={{ refused: handOver.refused, fault: handOver.fault }} />
        <div className="form-acts">
          <Button filled submit disabled={handOver.busy || by === ""}>
            {say.handOver}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
