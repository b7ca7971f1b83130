/** An agreement, or its renewal: a year from the day after the last one, or from today. A gap shows before it is signed. */
import { useState } from "react";
import type { TeamCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { plusDays, useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { useToast } from "../shared/Toast";
import { agreementEnd, daysOf } from "./agreementEnd";
import { historyWords, teamWords } from "./words";

export function Sign({ card, onClose }: { card: TeamCard; onClose: () => void }) {
  const say = useWords(teamWords);
  const history = useWords(historyWords);
  const toast = useToast();
  const f = useFormats();
  const today = f.dayOf(useNow());
  const end = agreementEnd(card);
  const last = card.exit ? undefined : card.agreements.find(({ period }) => period.to === end);
  const start = end >= today ? plusDays(end, 1) : today;
  const [no, setNo] = useState("");
  const [signed, setSigned] = useState(today);
  const [from, setFrom] = useState(start);
  const [to, setTo] = useState(plusDays(start, 364));
  const sign = useAct("members_sign_agreement", {
    onDone: () => {
      onClose();
      toast({ of: "done", says: say.signed(no) });
    },
  });
  const sentence = useSentence(sign.refused);
  const taken = sign.refused?.code === "agreement_taken";
  const gap =
    last && from > plusDays(end, 1) ? { from: plusDays(end, 1), to: plusDays(from, -1) } : undefined;
  const send = () => {
    void sign.act({
      team: card.team.team,
      agreement_no: no,
      signed_on: signed,
      period: { from, to },
      renews: last?.agreement ?? null,
    });
  };
  return (
    <DialogForm
      title={last ? history.renew : say.sign}
      act={sign}
      does={last ? history.renew : say.sign}
      onSend={send}
      onClose={onClose}
      told={taken}
    >
      {last && <p className="second">{history.renews(last.agreement_no)}</p>}
      <Field
        label={say.agreementNo}
        value={no}
        onChange={setNo}
        maxLength={40}
        required
        first
        wrong={taken ? sentence : undefined}
      />
      <DayField label={say.signedOn} value={signed} onChange={setSigned} required />
      <div className="form-row">
        <DayField label={say.from} value={from} onChange={setFrom} required />
        <DayField label={say.to} value={to} onChange={setTo} required />
      </div>
      {gap && <State of="warn">{history.gap(f.day(gap.from), f.day(gap.to), daysOf(gap))}</State>}
    </DialogForm>
  );
}
