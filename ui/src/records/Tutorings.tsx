/** 辅导记录 of the year: which mentor advised which team, when, how long, about what. A late one takes its real time. */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { Table } from "../shared/Table";
import { List, type Opens } from "./List";
import { asks, form } from "./RecordForm";
import { recordWords } from "./words";

const text = asks("text");
const long = asks("long");
const choice = asks("choice");

/** Entered so much later than it was over, it is a 补录. */
const LATE_MS = 24 * 60 * 60 * 1000;

export function TutoringList({ open }: Opens) {
  const say = useWords(recordWords);
  const f = useFormats();
  const today = f.dayOf(useNow());
  const period = { from: `${today.slice(0, 4)}-01-01`, to: today };
  const asked = useAsk("mentors_list_tutorings", { period }, ["mentors", "members"]);
  const mentors = useAsk("mentors_list", {}, ["mentors"]).data?.mentors ?? [];
  const teams = useAsk("members_teams", {}, ["members"]).data?.teams ?? [];
  const [selected, setSelected] = useState<number>();
  const chosen = asked.data?.tutorings.find((one) => one.tutoring === selected);
  const add = () =>
    open(
      form({
        title: say.tutorings,
        command: "mentors_record_tutoring",
        fields: [
          choice("mentor", say.mentor, {
            options: mentors.map((one) => [String(one.mentor), one.name] as const),
          }),
          choice("team", say.team, {
            options: teams.map((one) => [String(one.team.team), one.team.name] as const),
          }),
          asks("day")("day", say.beganOn),
          asks("time")("time", say.beganAt),
          asks("number")("minutes", say.minutes),
          text("topic", say.topic),
          long("advice", say.advice, { optional: true }),
          long("follow_up", say.followUp, { optional: true }),
        ],
        start: {
          mentor: String(mentors[0]?.mentor ?? ""),
          team: String(teams[0]?.team.team ?? ""),
          day: today,
          minutes: "60",
        },
        args: (value) => ({
          mentor: Number(value("mentor")),
          team: Number(value("team")),
          began_at: f.instantOf(value("day"), value("time")),
          minutes: Number(value("minutes")) || 0,
          topic: value("topic"),
          advice: value("advice") || null,
          follow_up: value("follow_up") || null,
        }),
      }),
    );
  const withdraw = (tutoring: number, no: string) =>
    open(
      form({
        title: `${say.withdraw} ${no}`,
        command: "mentors_withdraw_tutoring",
        fields: [text("reason", say.reason)],
        args: (value) => ({ tutoring, reason: value("reason") }),
      }),
    );
  const isLate = (one: { began_at: string; minutes: number; entered_at: string }) =>
    Date.parse(one.entered_at) - Date.parse(one.began_at) - one.minutes * 60_000 > LATE_MS;
  const panel = chosen && (
    <Panel
      title={<span className="record-title">{chosen.topic}</span>}
      note={chosen.tutoring_no}
      foot={
        !chosen.withdrawn && (
          <Button onPress={() => withdraw(chosen.tutoring, chosen.tutoring_no)}>{say.withdraw}</Button>
        )
      }
    >
      {chosen.withdrawn && (
        <State of="left">
          {say.withdrawn} {chosen.withdrawn.reason}
        </State>
      )}
      <Facts
        rows={[
          [say.mentor, chosen.mentor_name],
          [say.team, chosen.team_name],
          [say.beganAt, f.moment(chosen.began_at)],
          [say.minutes, say.lasted(chosen.minutes)],
          [say.advice, chosen.advice],
          [say.followUp, chosen.follow_up],
          [say.enteredAt, `${f.moment(chosen.entered_at)}${isLate(chosen) ? ` ${say.lateEntry}` : ""}`],
        ]}
      />
    </Panel>
  );
  return (
    <List onAdd={add} panel={panel}>
      {mentors.length === 0 && <p className="second record-note">{say.noMentor}</p>}
      <Shown of={asked}>
        {({ tutorings, count, minutes }) => (
          <>
            <p className="second record-note">
              {say.tutoringSum(f.day(period.from), f.day(period.to), count, minutes)}
            </p>
            <Table
              label={say.tutorings}
              rows={tutorings}
              keyOf={(one) => one.tutoring}
              selected={selected}
              onSelect={(one) => setSelected(one.tutoring)}
              compact
              empty={<Empty says={say.nothing} />}
              columns={[
                { head: say.beganOn, cell: (one) => f.moment(one.began_at, today), width: "132px" },
                { head: say.mentor, cell: (one) => one.mentor_name, width: "110px" },
                { head: say.team, cell: (one) => one.team_name, width: "180px" },
                {
                  head: say.topic,
                  main: true,
                  cell: (one) =>
                    one.withdrawn ? <State of="left">{`${one.topic} ${say.withdrawn}`}</State> : one.topic,
                },
                { head: say.minutes, cell: (one) => one.minutes, number: true, width: "112px" },
              ]}
            />
          </>
        )}
      </Shown>
    </List>
  );
}
