/** A team leaves the house: its last day, how, and where to. */
import { useState } from "react";
import type { ExitKind, TeamCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { exitWords, historyWords } from "./words";

const kinds: ExitKind[] = ["graduated", "term_over", "early", "closed", "removed"];

export function MoveOut({ card, onClose }: { card: TeamCard; onClose: () => void }) {
  const say = useWords(historyWords);
  const exits = useWords(exitWords);
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
  const send = () => {
    void moveOut.act({ team: card.team.team, left_on: leftOn, kind, destination });
  };
  return (
    <DialogForm
      title={say.moveOutTitle(card.team.name)}
      act={moveOut}
      does={say.moveOut}
      onSend={send}
      onClose={onClose}
    >
      <p>{say.moveOutWhat}</p>
      <DayField label={say.lastDay} value={leftOn} onChange={setLeftOn} required />
      <Select
        label={say.kind}
        value={kind}
        onChange={setKind}
        options={kinds.map((one) => [one, exits[one]] as const)}
      />
      <Field label={say.destination} value={destination} onChange={setDestination} maxLength={120} />
    </DialogForm>
  );
}
