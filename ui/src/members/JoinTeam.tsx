/** Puts a person into a team from a day on; the team before ends on the day before. */
import { type FormEvent, useState } from "react";
import type { Member } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { teamWords } from "./words";

export function JoinTeam({ member, onClose }: { member: Member; onClose: () => void }) {
  const say = useWords(teamWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const today = useFormats().dayOf(useNow());
  const teams = useAsk("members_teams", {}, ["members"]);
  const [picked, setPicked] = useState("");
  const [since, setSince] = useState(today);
  const join = useAct("members_join_team", {
    onDone: ({ team }) => {
      onClose();
      toast({ of: "done", says: say.joined(member.name, team.name) });
    },
  });
  return (
    <Dialog title={say.join} onClose={onClose}>
      <Shown of={teams}>
        {({ teams }) => {
          const team = picked || String(teams[0]?.team.team ?? "");
          const send = (event: FormEvent) => {
            event.preventDefault();
            void join.act({ member: member.member, team: Number(team), from_on: since });
          };
          return (
            <form className="form" onSubmit={send}>
              <Select
                label={say.team}
                value={team}
                onChange={setPicked}
                options={teams.map((card) => [String(card.team.team), card.team.name] as const)}
              />
              <DayField label={say.since} value={since} onChange={setSince} required />
              <FormRefusal of={join} />
              <div className="form-acts">
                <Button filled submit disabled={join.busy || teams.length === 0}>
                  {say.join}
                </Button>
                <Button quiet meaning="back" onPress={onClose}>
                  {shared.cancel}
                </Button>
              </div>
            </form>
          );
        }}
      </Shown>
    </Dialog>
  );
}
