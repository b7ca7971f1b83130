/** Full-time staff, and mentors with their appointments. */
import { useState } from "react";
import type { Engagement, MentorKind } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { Facts, Panel } from "../shared/Panel";
import { Table } from "../shared/Table";
import { List, type Opens } from "./List";
import { asks, form } from "./RecordForm";
import { recordWords } from "./words";

const text = asks("text");
const day = asks("day");
const choice = asks("choice");

export function StaffList({ open }: Opens) {
  const say = useWords(recordWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const asked = useAsk("staff_list", {}, ["staff"]);
  const [selected, setSelected] = useState<number>();
  const person = asked.data?.staff.find((one) => one.staff === selected);
  const add = () =>
    open(
      form({
        title: say.staff,
        command: "staff_add",
        fields: [
          text("name", say.person),
          text("post", say.post),
          day("hired_on", say.hiredOn),
          day("insured_from_on", say.insuredFrom, { optional: true }),
        ],
        start: { hired_on: today },
        args: (value) => ({
          name: value("name"),
          post: value("post"),
          hired_on: value("hired_on"),
          insured_from_on: value("insured_from_on") || null,
        }),
      }),
    );
  const leave = (staff: number, name: string) =>
    open(
      form({
        title: `${say.leave} ${name}`,
        command: "staff_leave",
        fields: [day("left_on", say.leftOn)],
        start: { left_on: today },
        args: (value) => ({ staff, left_on: value("left_on") }),
      }),
    );
  const panel = person && (
    <Panel
      title={<span className="record-title">{person.name}</span>}
      note={person.post}
      foot={!person.left_on && <Button onPress={() => leave(person.staff, person.name)}>{say.leave}</Button>}
    >
      <Facts
        rows={[
          [say.hiredOn, formats.day(person.hired_on)],
          [say.leftOn, person.left_on && formats.day(person.left_on)],
          [say.insuredFrom, person.insured_from_on && formats.day(person.insured_from_on)],
        ]}
      />
    </Panel>
  );
  return (
    <List onAdd={add} panel={panel}>
      <Shown of={asked}>
        {({ staff }) => (
          <Table
            label={say.staff}
            rows={staff}
            keyOf={(one) => one.staff}
            selected={selected}
            onSelect={(one) => setSelected(one.staff)}
            compact
            empty={<Empty says={say.nothing} />}
            columns={[
              { head: say.person, cell: (one) => one.name, main: true },
              { head: say.post, cell: (one) => one.post, width: "180px" },
              { head: say.hiredOn, cell: (one) => formats.day(one.hired_on), width: "124px" },
              {
                head: say.insuredFrom,
                cell: (one) => (one.insured_from_on ? formats.day(one.insured_from_on) : say.none),
                width: "124px",
              },
              {
                head: say.leftOn,
                cell: (one) => (one.left_on ? formats.day(one.left_on) : say.none),
                width: "124px",
              },
            ]}
          />
        )}
      </Shown>
    </List>
  );
}

const kinds: MentorKind[] = ["angel", "founder", "executive", "engineer", "marketer"];
const engagements: Engagement[] = ["part_time", "full_time"];

export function MentorList({ open }: Opens) {
  const say = useWords(recordWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const asked = useAsk("mentors_list", {}, ["mentors"]);
  const [selected, setSelected] = useState<number>();
  const mentor = asked.data?.mentors.find((one) => one.mentor === selected);
  const period = [day("from", say.from), day("to", say.to)];
  const add = () =>
    open(
      form({
        title: say.mentors,
        command: "mentors_add",
        fields: [
          text("name", say.person),
          choice("kind", say.kind, { options: kinds.map((kind) => [kind, say[kind]] as const) }),
          choice("engagement", say.engagement, {
            options: engagements.map((one) => [one, say[one]] as const),
          }),
          text("organisation", say.organisation, { optional: true }),
          ...period,
        ],
        start: { kind: "angel", engagement: "part_time", from: today },
        args: (value) => ({
          name: value("name"),
          kind: value("kind") as MentorKind,
          engagement: value("engagement") as Engagement,
          organisation: value("organisation"),
          appointed: { from: value("from"), to: value("to") },
        }),
      }),
    );
  const appoint = (id: number, name: string) =>
    open(
      form({
        title: `${say.appoint} ${name}`,
        command: "mentors_appoint",
        fields: period,
        start: { from: today },
        args: (value) => ({ mentor: id, period: { from: value("from"), to: value("to") } }),
      }),
    );
  const days = (one: { from: string; to: string }) => say.fromTo(formats.day(one.from), formats.day(one.to));
  const panel = mentor && (
    <Panel
      title={<span className="record-title">{mentor.name}</span>}
      note={say[mentor.kind]}
      foot={<Button onPress={() => appoint(mentor.mentor, mentor.name)}>{say.appoint}</Button>}
    >
      <Facts
        rows={[
          [say.engagement, say[mentor.engagement]],
          [say.organisation, mentor.organisation],
          ...mentor.appointments.map((one) => [say.appointed, days(one.period)] as [string, string]),
        ]}
      />
    </Panel>
  );
  return (
    <List onAdd={add} panel={panel}>
      <Shown of={asked}>
        {({ mentors }) => (
          <Table
            label={say.mentors}
            rows={mentors}
            keyOf={(one) => one.mentor}
            selected={selected}
            onSelect={(one) => setSelected(one.mentor)}
            compact
            empty={<Empty says={say.nothing} />}
            columns={[
              { head: say.person, cell: (one) => one.name, main: true },
              { head: say.kind, cell: (one) => say[one.kind], width: "130px" },
              { head: say.organisation, cell: (one) => one.organisation, width: "200px" },
              {
                head: say.appointed,
                cell: (one) => {
                  const last = one.appointments.at(-1);
                  return last ? days(last.period) : say.none;
                },
                width: "240px",
              },
            ]}
          />
        )}
      </Shown>
    </List>
  );
}
