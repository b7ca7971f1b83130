/** What moving in came to: who got a badge that is to be printed, which desks, which papers. */
import { useNavigate } from "react-router";
import type { MovedIn } from "../ipc/generated";
import { Button } from "../shared/Button";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { movingWords } from "./words";

export function Done({ moved }: { moved: MovedIn }) {
  const say = useWords(movingWords);
  const navigate = useNavigate();
  const { team, people, enrolled, desks, papers } = moved;
  const list = (of: string[]) => of.join(" ");
  return (
    <Screen title={say.title}>
      <Sheet>
        <div className="moving-done form">
          <State of="done" size={20}>
            {say.done(team.team.name)}
          </State>
          <p>{say.badges(enrolled.length)}</p>
          <ul>
            {people
              .filter(({ member }) => enrolled.includes(member.member))
              .map(({ member }) => (
                <li key={member.member}>
                  <a href={`#/members/${member.member}`}>{member.name}</a>{" "}
                  <span className="third">{member.member_no}</span>
                </li>
              ))}
          </ul>
          {desks.length > 0 && <p>{say.desksGiven(list(desks.map((one) => one.desk_no)))}</p>}
          {papers.length > 0 && <p>{say.papersKept(list(papers))}</p>}
          <div className="form-acts">
            <Button filled onPress={() => void navigate(`/members/teams/${team.team.team}`)}>
              {say.openTeam}
            </Button>
          </div>
        </div>
      </Sheet>
    </Screen>
  );
}
