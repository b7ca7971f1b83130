/** One team: its agreements, what statistics ask, what happened to it, and what can be done. */
import { useState } from "react";
import type { TeamCard } from "../ipc/generated";
import { founders as founderKinds } from "../ipc/words";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { daysOf } from "./agreementEnd";
import { MoveOut } from "./MoveOut";
import { Register } from "./Register";
import { Sign } from "./Sign";
import { TeamEvents } from "./TeamEvents";
import { TeamFactsForm } from "./TeamFactsForm";
import { historyWords, teamWords } from "./words";

const forms = { sign: Sign, register: Register, facts: TeamFactsForm, moveOut: MoveOut };

export function TeamPanel({ card }: { card: TeamCard }) {
  const say = useWords(teamWords);
  const history = useWords(historyWords);
  const founders = useWords(founderKinds);
  const f = useFormats();
  const [form, setForm] = useState<keyof typeof forms>();
  const { team, agreements, members, facts, exit } = card;
  const Chosen = form && forms[form];
  return (
    <Panel
      title={team.name}
      note={team.team_no}
      foot={
        <>
          <Button onPress={() => setForm("sign")}>
            {agreements.length > 0 && !exit ? history.renew : say.sign}
          </Button>
          {!team.registered_on && <Button onPress={() => setForm("register")}>{say.register}</Button>}
          <Button onPress={() => setForm("facts")}>{history.facts}</Button>
          {!exit && <Button onPress={() => setForm("moveOut")}>{history.moveOut}</Button>}
        </>
      }
    >
      {exit && <State of="left">{history.left(f.day(exit.left_on))}</State>}
      <Facts
        rows={[
          [say.kind, team.registered_on ? say.company : say.team],
          [say.people, say.total(members)],
          [say.formedOn, f.day(team.formed_on)],
          [say.registeredOn, team.registered_on && f.day(team.registered_on)],
          [say.uscc, team.uscc],
          [history.lead, facts.lead_name],
          [history.founderOf, facts.founder && founders[facts.founder]],
          [history.industry, facts.industry],
          [history.capital, facts.capital && f.yuan(facts.capital)],
          [history.origin, facts.origin && history[facts.origin]],
          ...agreements.map(({ agreement_no, period, gap }): [string, React.ReactNode] => [
            agreement_no,
            <span key={agreement_no}>
              {say.period(f.day(period.from), f.day(period.to))}
              {gap && <State of="warn">{history.gap(f.day(gap.from), f.day(gap.to), daysOf(gap))}</State>}
            </span>,
          ]),
        ]}
      />
      <TeamEvents team={team.team} />
      {Chosen && <Chosen card={card} onClose={() => setForm(undefined)} />}
    </Panel>
  );
}
