/** Consent, purpose by purpose: what stands since when, to be recorded and to be taken back. */
import { useState } from "react";
import type { ConsentChannel, ConsentPurpose, MemberDetails } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { purposes } from "../ipc/words";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { sharedWords } from "../shared/words";
import { detailWords } from "./words";

type Props = { details: MemberDetails; onClose: () => void };

export function ConsentForm({ details, onClose }: Props) {
  const say = useWords(detailWords);
  const shared = useWords(sharedWords);
  const [channel, setChannel] = useState<ConsentChannel>("paper");
  const give = useAct("members_give_consent");
  const withdraw = useAct("members_withdraw_consent");
  const { member } = details.member;
  return (
    <Dialog title={say.consent} onClose={onClose}>
      <div className="form">
        <Select
          label={say.channel}
          value={channel}
          onChange={setChannel}
          options={(["paper", "screen", "spoken"] as const).map((one) => [one, say[one]] as const)}
        />
        <ul className="consents">
          {(Object.keys(purposes) as ConsentPurpose[]).map((purpose) => (
            <Purpose
              key={purpose}
              purpose={purpose}
              details={details}
              onGive={() => void give.act({ member, purposes: [purpose], channel })}
              onWithdraw={() => void withdraw.act({ member, purpose })}
            />
          ))}
        </ul>
        <FormRefusal of={give} />
        <FormRefusal of={withdraw} />
        <div className="form-acts">
          <Button quiet meaning="back" onPress={onClose}>
            {shared.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type PurposeProps = {
  purpose: ConsentPurpose;
  details: MemberDetails;
  onGive: () => void;
  onWithdraw: () => void;
};

function Purpose({ purpose, details, onGive, onWithdraw }: PurposeProps) {
  const say = useWords(detailWords);
  const words = useWords(purposes);
  const f = useFormats();
  const last = details.consents.filter((one) => one.purpose === purpose).at(-1);
  const stands = last && last.withdrawn_at === null;
  const day = (at: string) => f.day(f.dayOf(at));
  return (
    <li>
      <span>
        <b>{words[purpose]}</b>
        {last && (
          <State of={stands ? "done" : "left"}>
            {last.withdrawn_at === null
              ? say.agreed(day(last.given_at), say[last.channel])
              : say.withdrawn(day(last.withdrawn_at))}
          </State>
        )}
      </span>
      {stands ? (
        <Button quiet onPress={onWithdraw}>
          {say.withdraw}
        </Button>
      ) : (
        <Button onPress={onGive}>{say.agree}</Button>
      )}
    </li>
  );
}
