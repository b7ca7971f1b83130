/** A team leaves the house: its last day, how, and where to. */
import { type FormEvent, useState } from "react";
import type { ExitKind, TeamCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { exitWords, historyWords } from "./words";

const kinds: ExitKind[] = ["graduated", "term_over", "early", "closed", "removed"];

export function MoveOut({ card, onClose }: { card: TeamCard; onClose: () => void }) {
  const say = useWords(historyWords);
  const exits = useWords(exitWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const [leftOn, setLeftOn] = useState(useFormats().dayOf(useNow()));
  const [kind, setKind] = useState<ExitKind>("graduated");
  const [destination, setDestination] = useState("");
  const moveOut = useAct("moving_move_out", {
    onDone: ({ team }) => {
      onClose();
      toast({ of: "done", says: say.movedOutDone(team.name) });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void moveOut.act({ team: card.team.team, left_on: leftOn, kind, destination });
  };
  return (
    <Dialog title={say.moveOutTitle(card.team.name)} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <p>{say.moveOutWhat}</p>
        <DayField label={say.lastDay} value={leftOn} onChange={setLeftOn} required />
        <Select
          label={say.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map((one) => [one, exits[one]] as const)}
        />
        <Field label={say.destination} value={destination} onChange={setDestination} maxLength={120} />
        <FormRefusal of={moveOut} />
        <div className="form-acts">
          <Button filled submit disabled={moveOut.busy}>
            {say.moveOut}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
