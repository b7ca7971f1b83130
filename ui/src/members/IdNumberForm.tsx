/** An ID number: kept only with consent, shown masked; a look at it in full is an act with a reason. */
import { type FormEvent, useState } from "react";
import type { MemberDetails } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Field } from "../shared/Field";
import { FormRefusal, useSentence } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts } from "../shared/Panel";
import { sharedWords } from "../shared/words";
import { detailWords } from "./words";

type Props = { details: MemberDetails; onClose: () => void };

export function IdNumberForm({ details, onClose }: Props) {
  const say = useWords(detailWords);
  const shared = useWords(sharedWords);
  const { member } = details.member;
  const drop = useAct("members_drop_id_number");
  return (
    <Dialog title={say.idNo} onClose={onClose}>
      {details.id_no ? <Look member={member} masked={details.id_no} /> : <Keep member={member} />}
      <FormRefusal of={drop} />
      <div className="form-acts">
        {details.id_no && (
          <Button disabled={drop.busy} onPress={() => void drop.act({ member })}>
            {say.dropId}
          </Button>
        )}
        <Button quiet meaning="back" onPress={onClose}>
          {shared.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Keep({ member }: { member: number }) {
  const say = useWords(detailWords);
  const [idNo, setIdNo] = useState("");
  const keep = useAct("members_keep_id_number");
  const sentence = useSentence(keep.refused);
  const wrong = keep.refused?.code === "id_number_wrong";
  const send = (event: FormEvent) => {
    event.preventDefault();
    void keep.act({ member, id_no: idNo });
  };
  return (
    <form className="form" onSubmit={send}>
      <Field
        label={say.idNo}
        hint={say.idHint}
        value={idNo}
        onChange={(typed) => {
          setIdNo(typed);
          keep.clear();
        }}
        code
        required
        first
        wrong={wrong ? sentence : undefined}
      />
      {!wrong && <FormRefusal of={keep} />}
      <div className="form-acts">
        <Button filled submit disabled={keep.busy}>
          {say.keepId}
        </Button>
      </div>
    </form>
  );
}

function Look({ member, masked }: { member: number; masked: string }) {
  const say = useWords(detailWords);
  const [reason, setReason] = useState("");
  const [seen, setSeen] = useState<string>();
  const unmask = useAct("members_unmask", { onDone: ({ id_no }) => setSeen(id_no ?? undefined) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void unmask.act({ member, reason });
  };
  return (
    <form className="form" onSubmit={send}>
      <Facts rows={[[say.idNo, seen ? <b key="seen">{say.seen(seen)}</b> : masked]]} />
      <Field
        label={say.unmaskWhy}
        hint={say.unmaskKept}
        value={reason}
        onChange={setReason}
        maxLength={120}
        required
        first
      />
      <FormRefusal of={unmask} />
      <div className="form-acts">
        <Button submit disabled={unmask.busy}>
          {say.unmask}
        </Button>
      </div>
    </form>
  );
}
