/** Teams and companies with their agreements; the chosen one beside them. */
import { type ReactNode, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { TeamCard } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { AddTeam } from "./AddTeam";
import { agreementEnd } from "./agreementEnd";
import { MembersTabs } from "./MembersTabs";
import { TeamPanel } from "./TeamPanel";
import { historyWords, teamWords } from "./words";

type Props = {
  /** What starts moving in, and the drafts that wait. */
  start: ReactNode;
  drafts: ReactNode;
};

export default function TeamsScreen({ start, drafts }: Props) {
  const say = useWords(teamWords);
  const navigate = useNavigate();
  const { team } = useParams();
  const teams = useAsk("members_teams", {}, ["members"]);
  const [adding, setAdding] = useState(false);
  const chosen = teams.data?.teams.find((card) => String(card.team.team) === team);
  const open = (id: number) => void navigate(`/members/teams/${id}`, { replace: true });
  return (
    <Screen
      title={say.title}
      tabs={<MembersTabs at="teams" />}
      note={teams.data && say.total(teams.data.teams.length)}
      acts={
        <>
          {start}
          <Button onPress={() => setAdding(true)}>{say.addTeam}</Button>
        </>
      }
      panel={chosen && <TeamPanel key={chosen.team.team} card={chosen} />}
    >
      <Sheet>
        {drafts}
        <Shown of={teams}>
          {({ teams }) => (
            <Rows teams={teams} selected={chosen?.team.team} onSelect={({ team }) => open(team.team)} />
          )}
        </Shown>
      </Sheet>
      {adding && (
        <AddTeam
          onClose={() => setAdding(false)}
          onDone={({ team }) => {
            setAdding(false);
            open(team.team);
          }}
        />
      )}
    </Screen>
  );
}

type RowsProps = { teams: TeamCard[]; selected: number | undefined; onSelect: (card: TeamCard) => void };

function Rows({ teams, selected, onSelect }: RowsProps) {
  const say = useWords(teamWords);
  return (
    <Table
      label={say.teams}
      rows={teams}
      keyOf={(card) => card.team.team}
      selected={selected}
      onSelect={onSelect}
      empty={<Empty says={say.noTeams} />}
      columns={[
        { head: say.no, cell: (card) => card.team.team_no, width: "90px" },
        { head: say.name, cell: (card) => card.team.name, main: true },
        { head: say.kind, cell: (card) => (card.team.registered_on ? say.company : say.team), width: "90px" },
        { head: say.people, cell: (card) => say.total(card.members), width: "80px", number: true },
        { head: say.agreement, cell: (card) => <Ends card={card} />, width: "190px" },
      ]}
    />
  );
}

function Ends({ card }: { card: TeamCard }) {
  const say = useWords(teamWords);
  const history = useWords(historyWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const end = agreementEnd(card);
  if (card.exit) return <State of="left">{history.left(formats.day(card.exit.left_on))}</State>;
  if (!end) return <State of="lacking">{say.noAgreement}</State>;
  return end < today ? <State of="warn">{say.ended(formats.day(end))}</State> : say.until(formats.day(end));
}
