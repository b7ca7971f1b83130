/** One team: its agreements, and the day on which it became a company. */
import { type FormEvent, useState } from "react";
import type { TeamCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { plusDays, useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts, Panel } from "../shared/Panel";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { agreementEnd } from "./agreementEnd";
import { teamWords } from "./words";

export function TeamPanel({ card }: { card: TeamCard }) {
  const say = useWords(teamWords);
  const [form, setForm] = useState<"sign" | "register">();
  const { team, agreements, members } = card;
  const close = () => setForm(undefined);
  return (
    <Panel
      title={team.name}
      note={team.team_no}
      foot={
        <>
          <Button onPress={() => setForm("sign")}>{say.sign}</Button>
          {!team.registered_on && <Button onPress={() => setForm("register")}>{say.register}</Button>}
        </>
      }
    >
      <Facts
        rows={[
          [say.kind, team.registered_on ? say.company : say.team],
          [say.people, say.total(members)],
          [say.formedOn, team.formed_on],
          [say.registeredOn, team.registered_on],
          [say.uscc, team.uscc],
          ...agreements.map(({ agreement_no, period }): [string, string] => [
            agreement_no,
            say.period(period.from, period.to),
          ]),
        ]}
      />
      {form === "sign" && <Sign card={card} onClose={close} />}
      {form === "register" && <Register card={card} onClose={close} />}
    </Panel>
  );
}

type FormProps = { card: TeamCard; onClose: () => void };

/** A year from the day after the last agreement, or from today. */
function Sign({ card, onClose }: FormProps) {
  const say = useWords(teamWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const today = useFormats().dayOf(useNow());
  const end = agreementEnd(card);
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
  const send = (event: FormEvent) => {
    event.preventDefault();
    void sign.act({ team: card.team.team, agreement_no: no, signed_on: signed, period: { from, to } });
  };
  return (
    <Dialog title={say.sign} onClose={onClose}>
      <form className="form" onSubmit={send}>
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
        {!taken && <FormRefusal of={sign} />}
        <div className="form-acts">
          <Button filled submit disabled={sign.busy}>
            {say.sign}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Register({ card, onClose }: FormProps) {
  const say = useWords(teamWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [on, setOn] = useState(useFormats().dayOf(useNow()));
  const [uscc, setUscc] = useState("");
  const register = useAct("members_register_company", {
    onDone: ({ team }) => {
      onClose();
      toast({ of: "done", says: say.registered(team.name) });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void register.act({ team: card.team.team, registered_on: on, uscc: uscc || null });
  };
  return (
    <Dialog title={say.register} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <DayField label={say.registeredOn} value={on} onChange={setOn} required />
        <Field label={say.uscc} value={uscc} onChange={setUscc} maxLength={18} code />
        <FormRefusal of={register} />
        <div className="form-acts">
          <Button filled submit disabled={register.busy}>
            {say.register}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
