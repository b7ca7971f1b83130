/** Cards beside the badge: one for a day without it, and a chip that is bound by two equal readings. */
import { useState } from "react";
import type { MemberDetails } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Qr } from "../shared/Qr";
import { useScan } from "../shared/scanner";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { detailWords, memberWords } from "./words";

type Props = { details: MemberDetails; onClose: () => void };

export function DayCard({ details, onClose }: Props) {
  const say = useWords(detailWords);
  const also = useWords(memberWords);
  const shared = useWords(sharedWords);
  const f = useFormats();
  const { member, name, member_no } = details.member;
  const issue = useAct("members_issue_temporary_card", { onDone: (answer) => setCard(answer) });
  const [card, setCard] = useState<{ code: string; until: string; qr: string[] }>();
  return (
    <Dialog title={say.dayCardTitle(name)} onClose={onClose}>
      <div className="form">
        {card ? (
          <figure className="badge">
            <Qr modules={card.qr} label={also.qrOf(name)} size={148} />
            <figcaption>
              <b>{name}</b>
              <span>{member_no}</span>
              <b>{card.code}</b>
              <span>{say.dayCard(f.moment(card.until))}</span>
            </figcaption>
          </figure>
        ) : (
          <p>{say.dayCardWhat}</p>
        )}
        <FormRefusal of={issue} />
        <div className="form-acts">
          {!card && (
            <Button filled disabled={issue.busy} onPress={() => void issue.act({ member })}>
              {say.issue}
            </Button>
          )}
          <Button quiet meaning="back" onPress={onClose}>
            {card ? shared.close : shared.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

export function BindCard({ details, onClose }: Props) {
  const say = useWords(detailWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const { member } = details.member;
  const [first, setFirst] = useState<string>();
  const [typed, setTyped] = useState("");
  const bind = useAct("members_bind_card", {
    onDone: ({ tail }) => {
      onClose();
      toast({ of: "done", says: say.bound(tail) });
    },
    onRefused: () => setFirst(undefined),
  });
  const read = (code: string) => {
    setTyped("");
    if (first === undefined) {
      bind.clear();
      setFirst(code);
    } else void bind.act({ member, first, second: code });
  };
  useScan(read);
  return (
    <Dialog title={say.bindCard} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed) read(typed);
        }}
      >
        <State of={first === undefined ? "open" : "underway"}>
          {first === undefined ? say.bindFirst : say.bindAgain}
        </State>
        <Field label={say.typed} value={typed} onChange={setTyped} code first />
        <FormRefusal of={bind} />
        <div className="form-acts">
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
