/** Teams and companies with their agreements. */
import { useState } from "react";
import type { TeamCard } from "../ipc/generated";
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

export function Teams({ open }: Opens) {
  const say = useWords(recordWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const asked = useAsk("members_teams", {}, ["members"]);
  const [selected, setSelected] = useState<number>();
  const card = asked.data?.teams.find((one) => one.team.team === selected);
  const add = () =>
    open(
      form({
        title: say.teams,
        command: "members_add_team",
        fields: [
          text("name", say.name),
          day("formed_on", say.formedOn),
          day("registered_on", say.registeredOn, { optional: true }),
          asks("code")("uscc", say.uscc, { optional: true }),
        ],
        start: { formed_on: today },
        args: (value) => ({
          name: value("name"),
          formed_on: value("formed_on"),
          registered_on: value("registered_on") || null,
          uscc: value("uscc") || null,
        }),
      }),
    );
  const until = (one: TeamCard) => one.agreements.at(-1);
  return (
    <List onAdd={add} panel={card && <TeamPanel card={card} open={open} today={today} />}>
      <Shown of={asked}>
        {({ teams }) => (
          <Table
            label={say.teams}
            rows={teams}
            keyOf={(one) => one.team.team}
            selected={selected}
            onSelect={(one) => setSelected(one.team.team)}
            compact
            empty={<Empty says={say.noTeams} />}
            columns={[
              { head: say.no, cell: (one) => one.team.team_no, width: "90px" },
              { head: say.name, cell: (one) => one.team.name, main: true },
              {
                head: say.kind,
                cell: (one) => (one.team.registered_on ? say.company : say.team),
                width: "90px",
              },
              { head: say.people, cell: (one) => one.members, number: true, width: "80px" },
              {
                head: say.agreement,
                cell: (one) => {
                  const agreement = until(one);
                  return agreement
                    ? say.fromTo(formats.day(agreement.period.from), formats.day(agreement.period.to))
                    : say.none;
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

function TeamPanel({ card, open, today }: Opens & { card: TeamCard; today: string }) {
  const say = useWords(recordWords);
  const formats = useFormats();
  const { team, agreements } = card;
  const sign = () =>
    open(
      form({
        title: `${say.signAgreement} ${team.name}`,
        command: "members_sign_agreement",
        fields: [
          text("agreement_no", say.agreementNo),
          day("signed_on", say.signedOn),
          day("from", say.from),
          day("to", say.to),
        ],
        start: { signed_on: today, from: today },
        args: (value) => ({
          team: team.team,
          agreement_no: value("agreement_no"),
          signed_on: value("signed_on"),
          period: { from: value("from"), to: value("to") },
        }),
      }),
    );
  const register = () =>
    open(
      form({
        title: `${say.register} ${team.name}`,
        command: "members_register_company",
        fields: [day("registered_on", say.registeredOn), asks("code")("uscc", say.uscc, { optional: true })],
        start: { registered_on: today },
        args: (value) => ({
          team: team.team,
          registered_on: value("registered_on"),
          uscc: value("uscc") || null,
        }),
      }),
    );
  return (
    <Panel
      title={<span className="record-title">{team.name}</span>}
      note={team.team_no}
      foot={
        <>
          <Button onPress={sign}>{say.signAgreement}</Button>
          {!team.registered_on && <Button onPress={register}>{say.register}</Button>}
        </>
      }
    >
      <Facts
        rows={[
          [say.kind, team.registered_on ? say.company : say.team],
          [say.formedOn, formats.day(team.formed_on)],
          [say.registeredOn, team.registered_on && formats.day(team.registered_on)],
          [say.uscc, team.uscc],
          [say.people, card.members],
          ...agreements.map(
            (one) =>
              [one.agreement_no, say.fromTo(formats.day(one.period.from), formats.day(one.period.to))] as [
                string,
                string,
              ],
          ),
        ]}
      />
    </Panel>
  );
}
