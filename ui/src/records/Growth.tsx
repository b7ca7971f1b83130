/** Financing by the day the money arrived, and cases in their three parts. */
import { useState } from "react";
import type { GrowthCase } from "../ipc/generated";
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
import { asks, fenOf, form } from "./RecordForm";
import { recordWords } from "./words";

const text = asks("text");
const day = asks("day");

/** The teams to choose from. */
function useTeams() {
  const asked = useAsk("members_teams", {}, ["members"]);
  return asked.data?.teams.map(({ team }) => [String(team.team), team.name] as const) ?? [];
}

export function Financings({ open }: Opens) {
  const say = useWords(recordWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const teams = useTeams();
  const asked = useAsk("growth_list", {}, ["growth", "members"]);
  const [selected, setSelected] = useState<number>();
  const one = asked.data?.financings.find((f) => f.financing === selected);
  const add = () =>
    open(
      form({
        title: say.financings,
        command: "growth_add_financing",
        fields: [
          asks("choice")("team", say.team, { options: teams }),
          text("investor", say.investor),
          asks("code")("amount", say.amount),
          day("signed_on", say.signedOn),
          day("received_on", say.receivedOn, { optional: true }),
        ],
        start: { team: teams[0]?.[0] ?? "", signed_on: today },
        args: (value) => ({
          team: Number(value("team")),
          investor: value("investor"),
          amount_fen: fenOf(value("amount")),
          signed_on: value("signed_on"),
          received_on: value("received_on") || null,
        }),
      }),
    );
  const receive = (financing: number, team: string) =>
    open(
      form({
        title: `${say.receive} ${team}`,
        command: "growth_receive_financing",
        fields: [day("received_on", say.receivedOn)],
        start: { received_on: today },
        args: (value) => ({ financing, received_on: value("received_on") }),
      }),
    );
  const panel = one && (
    <Panel
      title={<span className="record-title">{one.team_name}</span>}
      note={one.investor}
      foot={
        !one.received_on && (
          <Button onPress={() => receive(one.financing, one.team_name)}>{say.receive}</Button>
        )
      }
    >
      <Facts
        rows={[
          [say.amount, formats.yuan(one.amount_fen)],
          [say.signedOn, formats.day(one.signed_on)],
          [say.receivedOn, one.received_on ? formats.day(one.received_on) : say.waiting],
        ]}
      />
    </Panel>
  );
  return (
    <List onAdd={add} panel={panel}>
      <Shown of={asked}>
        {({ financings }) => (
          <Table
            label={say.financings}
            rows={financings}
            keyOf={(f) => f.financing}
            selected={selected}
            onSelect={(f) => setSelected(f.financing)}
            compact
            empty={<Empty says={say.nothing} />}
            columns={[
              { head: say.team, cell: (f) => f.team_name, main: true },
              { head: say.investor, cell: (f) => f.investor, width: "200px" },
              { head: say.amount, cell: (f) => formats.yuan(f.amount_fen), number: true, width: "150px" },
              {
                head: say.receivedOn,
                cell: (f) =>
                  f.received_on ? formats.day(f.received_on) : <State of="warn">{say.waiting}</State>,
                width: "140px",
              },
            ]}
          />
        )}
      </Shown>
    </List>
  );
}

export function Cases({ open }: Opens) {
  const say = useWords(recordWords);
  const formats = useFormats();
  const teams = useTeams();
  const asked = useAsk("growth_list", {}, ["growth", "members"]);
  const [selected, setSelected] = useState<number>();
  const one = asked.data?.cases.find((c) => c.case === selected);
  const long = asks("long");
  const write = (former?: GrowthCase) =>
    open(
      form({
        title: say.cases,
        command: "growth_write_case",
        fields: [
          text("title", say.caseTitle),
          asks("choice")("team", say.team, { options: teams }),
          long("problem", say.problem, { optional: true }),
          long("service", say.service, { optional: true }),
          long("result", say.result, { optional: true }),
        ],
        start: former
          ? {
              title: former.title,
              team: String(former.team),
              problem: former.problem,
              service: former.service,
              result: former.result,
            }
          : { team: teams[0]?.[0] ?? "" },
        args: (value) => ({
          case: former?.case ?? null,
          team: Number(value("team")),
          title: value("title"),
          problem: value("problem"),
          service: value("service"),
          result: value("result"),
        }),
      }),
    );
  const panel = one && (
    <Panel
      title={<span className="record-title">{one.title}</span>}
      note={one.team_name}
      foot={<Button onPress={() => write(one)}>{say.edit}</Button>}
    >
      <Facts
        rows={[
          [say.problem, one.problem],
          [say.service, one.service],
          [say.result, one.result],
          [say.readyOn, one.ready_on ? formats.day(one.ready_on) : say.draft],
        ]}
      />
    </Panel>
  );
  return (
    <List onAdd={() => write()} panel={panel}>
      <Shown of={asked}>
        {({ cases }) => (
          <Table
            label={say.cases}
            rows={cases}
            keyOf={(c) => c.case}
            selected={selected}
            onSelect={(c) => setSelected(c.case)}
            compact
            empty={<Empty says={say.nothing} />}
            columns={[
              { head: say.caseTitle, cell: (c) => c.title, main: true },
              { head: say.team, cell: (c) => c.team_name, width: "220px" },
              {
                head: say.readyOn,
                cell: (c) => (c.ready_on ? formats.day(c.ready_on) : <State of="warn">{say.draft}</State>),
                width: "140px",
              },
            ]}
          />
        )}
      </Shown>
    </List>
  );
}
