/** Gives a desk to a team for months, or for longer; bookings of others in the way are each given a way out first. */
import { type FormEvent, useState } from "react";
import type { Assignment, Desk, HitChoice } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { DayField } from "../../shared/DayField";
import { Dialog } from "../../shared/Dialog";
import { plusDays, useFormats } from "../../shared/dates";
import { Field, Select } from "../../shared/Field";
import { FormRefusal, SaidNo } from "../../shared/FormRefusal";
import { strong, useWords } from "../../shared/language";
import { useToast } from "../../shared/Toast";
import { sharedWords } from "../../shared/words";
import { Hits, standing } from "../hits/Hits";
import { hitWords } from "../hits/words";
import { useCalm } from "../series/useCalm";
import { assignWords } from "./words";
import "../series/series.css";

type Props = {
  desk: Pick<Desk, "desk" | "desk_no">;
  today: string;
  /** The one to make longer; a new one where left out. */
  longer?: Assignment | undefined;
  onClose: () => void;
};

export function AssignForm({ desk, today, longer, onClose }: Props) {
  const say = useWords(assignWords);
  const also = useWords(hitWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const teams = useAsk("members_teams", {}, ["members"], { when: !longer });
  const [team, setTeam] = useState(longer ? String(longer.team) : "");
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(longer ? longer.period.to : plusDays(today, 364));
  const [reason, setReason] = useState("");
  const [choices, setChoices] = useState<HitChoice[]>([]);
  const done = ({ desk_no, team_name, period }: Assignment) => {
    toast({ of: "done", says: say.assigned(strong(desk_no), strong(team_name), formats.day(period.to)) });
    onClose();
  };
  const assign = useAct("desks_assign", { onDone: done });
  const extend = useAct("desks_extend_assignment", { onDone: done });
  const acting = longer ? extend : assign;
  // What is added is what others may be in the way of.
  const begins = longer ? plusDays(longer.period.to, 1) : from;
  const wanted =
    team && begins && to && begins <= to
      ? { desk: desk.desk, team: Number(team), period: { from: begins, to } }
      : undefined;
  const { calm, resting } = useCalm(wanted);
  const hits = useAsk(
    "desks_assign_hits",
    calm ?? { desk: desk.desk, team: 0, period: { from: today, to: today } },
    ["desks", "members"],
    { when: calm !== undefined },
  );
  const seen = calm && !hits.refused ? hits.data : undefined;
  const chosen = standing(seen?.hits ?? [], choices);
  const whole = seen !== undefined && hits.fresh && resting && chosen.length === seen.hits.length;
  const cancels = chosen.some(({ way }) => way.way === "cancel");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!wanted || !whole) return;
    const said = { choices: chosen, reason };
    if (longer) void extend.act({ assignment: longer.assignment, to_on: to, ...said });
    else void assign.act({ ...wanted, ...said });
  };
  return (
    <Dialog
      title={longer ? say.extendTitle(longer.desk_no, longer.team_name) : say.title(desk.desk_no)}
      onClose={onClose}
      wide
    >
      <form className="form series-form" onSubmit={send}>
        <div className="series-fields">
          {!longer && (
            <>
              <Select
                label={say.team}
                value={team}
                onChange={setTeam}
                options={[
                  ["", say.chooseTeam] as const,
                  ...(teams.data?.teams ?? [])
                    .filter((card) => card.exit === null)
                    .map((card) => [String(card.team.team), card.team.name] as const),
                ]}
              />
              <DayField label={say.from} value={from} onChange={setFrom} required />
            </>
          )}
          <DayField label={say.to} value={to} onChange={setTo} required />
          {cancels && (
            <Field label={also.reason} value={reason} onChange={setReason} maxLength={60} required />
          )}
        </div>
        <div className="series-seen">
          {calm && hits.refused && <SaidNo refusal={hits.refused} />}
          {seen && <Hits hits={seen.hits} choices={chosen} onChoose={setChoices} />}
          <FormRefusal of={acting} />
        </div>
        <div className="form-acts series-acts">
          <Button filled submit disabled={acting.busy || !whole}>
            {longer ? say.extend : say.assign}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
