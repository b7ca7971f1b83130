/** P: freezing takes a number, so it is asked; what to do about missing papers is chosen here. */
import { useState } from "react";
import type { CheckPacket, Gaps, PacketCard, SelfCheck } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts } from "../shared/Panel";
import { sharedWords } from "../shared/words";
import { Standing } from "./Standing";
import { packetWords } from "./words";

type Props = {
  ask: CheckPacket;
  answer: SelfCheck;
  onFrozen: (card: PacketCard) => void;
  onClose: () => void;
};

export function Produce({ ask, answer, onFrozen, onClose }: Props) {
  const say = useWords(packetWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const [gaps, setGaps] = useState<Gaps>("refuse");
  const freeze = useAct("packet_freeze", { onDone: onFrozen });
  const { check, pack } = answer;
  return (
    <Dialog title={say.freezeTitle} onClose={onClose}>
      <div className="form">
        <p>{say.freezeSays}</p>
        <Facts
          rows={[
            [say.pack, pack.title],
            [say.window, say.fromTo(formats.day(check.window.from), formats.day(check.window.to))],
            [pack.as_of_label, formats.day(check.as_of)],
          ]}
        />
        <Standing of={pack} />
        {check.tally.papers_missing > 0 && (
          <>
            <p className="lacks">{say.papersMissing(check.tally.papers_missing)}</p>
            <Select
              label={say.gaps}
              value={gaps}
              onChange={setGaps}
              options={[
                ["refuse", say.gapsRefuse],
                ["print", say.gapsPrint],
              ]}
            />
          </>
        )}
        <FormRefusal of={freeze} />
        <div className="form-acts">
          <Button filled disabled={freeze.busy} onPress={() => void freeze.act({ ...ask, gaps })}>
            {say.produce}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
