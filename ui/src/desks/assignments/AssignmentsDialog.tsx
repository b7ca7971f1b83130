/** Which desk is which team's: now, as of a day, or of one desk over the years. */
import { type FormEvent, useState } from "react";
import type { Assignment, Assignments, Desk } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { DayField } from "../../shared/DayField";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Shown } from "../../shared/Fault";
import { Select } from "../../shared/Field";
import { FormRefusal } from "../../shared/FormRefusal";
import { strong, useWords } from "../../shared/language";
import { Table } from "../../shared/Table";
import { useToast } from "../../shared/Toast";
import { sharedWords } from "../../shared/words";
import { AssignForm } from "./AssignForm";
import { assignmentWords, assignWords } from "./words";

type Props = { desk: Desk; today: string; onClose: () => void };

type Look = "now" | "day" | "desk" | "team";

export function AssignmentsDialog({ desk, today, onClose }: Props) {
  const say = useWords(assignmentWords);
  const [look, setLook] = useState<Look>("now");
  const [on, setOn] = useState(today);
  const [chosen, setChosen] = useState<Assignment>();
  const asks = {
    now: {},
    day: on ? { on } : {},
    desk: { desk: desk.desk },
    team: chosen ? { team: chosen.team } : {},
  };
  const list = useAsk("desks_assignments", asks[look], ["desks", "members"]);
  const options: [Look, string][] = [
    ["now", say.now],
    ["day", say.asOf],
    ["desk", say.ofDesk(desk.desk_no)],
  ];
  if (chosen) options.push(["team", say.ofTeam(chosen.team_name)]);
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <div className="form">
        <div className="form-row">
          <Select label={say.look} value={look} onChange={setLook} options={options} />
          {look === "day" && <DayField label={say.asOf} value={on} onChange={setOn} />}
        </div>
        <Shown of={list}>
          {(shown: Assignments) => (
            <List
              rows={shown.assignments}
              chosen={shown.assignments.find((one) => one.assignment === chosen?.assignment)}
              onChoose={setChosen}
              desk={desk}
              today={today}
              onClose={onClose}
            />
          )}
        </Shown>
      </div>
    </Dialog>
  );
}

type ListProps = Props & {
  rows: Assignment[];
  chosen: Assignment | undefined;
  onChoose: (one: Assignment) => void;
};

function List({ rows, chosen, onChoose, desk, today, onClose }: ListProps) {
  const say = useWords(assignmentWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const [open, setOpen] = useState<"add" | "end" | "extend">();
  const close = () => setOpen(undefined);
  const stands = chosen && chosen.period.to >= today;
  return (
    <>
      <div className="series-dates">
        <Table
          label={say.title}
          rows={rows}
          keyOf={(one) => one.assignment}
          selected={chosen?.assignment}
          onSelect={onChoose}
          compact
          empty={<p className="second">{say.none}</p>}
          columns={[
            { head: say.desk, cell: (one) => one.desk_no, main: true, width: "110px" },
            { head: say.team, cell: (one) => one.team_name },
            { head: say.from, cell: (one) => formats.day(one.period.from), width: "120px" },
            { head: say.to, cell: (one) => formats.day(one.period.to), width: "120px" },
          ]}
        />
      </div>
      <div className="form-acts">
        <Button lone="N" onPress={() => setOpen("add")}>
          {say.add(desk.desk_no)}
        </Button>
        {stands && (
          <>
            <Button lone="E" onPress={() => setOpen("extend")}>
              {say.extend}
            </Button>
            <Button lone="B" onPress={() => setOpen("end")}>
              {say.end}
            </Button>
          </>
        )}
        <Button quiet meaning="back" onPress={onClose}>
          {shared.close}
        </Button>
      </div>
      {open === "add" && <AssignForm desk={desk} today={today} onClose={close} />}
      {open === "extend" && chosen && (
        <AssignForm desk={chosen} today={today} longer={chosen} onClose={close} />
      )}
      {open === "end" && chosen && <End assignment={chosen} today={today} onClose={close} />}
    </>
  );
}

type EndProps = { assignment: Assignment; today: string; onClose: () => void };

function End({ assignment, today, onClose }: EndProps) {
  const say = useWords(assignWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const [last, setLast] = useState(today > assignment.period.from ? today : assignment.period.from);
  const end = useAct("desks_end_assignment", {
    onDone: ({ desk_no, team_name, period }) => {
      toast({ of: "left", says: say.assigned(strong(desk_no), strong(team_name), formats.day(period.to)) });
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (last) void end.act({ assignment: assignment.assignment, last_on: last });
  };
  return (
    <Dialog title={say.endTitle(assignment.desk_no, assignment.team_name)} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <DayField label={say.last} value={last} onChange={setLast} required />
        <FormRefusal of={end} />
        <div className="form-acts">
          <Button filled submit disabled={end.busy}>
            {say.end}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
