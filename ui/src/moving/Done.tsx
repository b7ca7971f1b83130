/** What moving in came to: who got a badge that is to be printed, which desks, which deposits, which papers. */
import { useNavigate } from "react-router";
import type { MovedIn } from "../ipc/generated";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { usePrint } from "../shared/usePrint";
import { movingWords } from "./words";

export function Done({ moved }: { moved: MovedIn }) {
  const say = useWords(movingWords);
  const navigate = useNavigate();
  const f = useFormats();
  const badge = usePrint("members_print_badge");
  const slip = usePrint("receipts_print_receipt");
  const { team, people, enrolled, desks, deposits, papers } = moved;
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
                <li key={member.member} className="moving-print">
                  <span>
                    <a href={`#/members/${member.member}`}>{member.name}</a>{" "}
                    <span className="third">{member.member_no}</span>
                  </span>
                  <Button disabled={badge.busy} onPress={() => void badge.print({ member: member.member })}>
                    {say.printBadge(member.name)}
                  </Button>
                </li>
              ))}
            {deposits.map(({ receipt: { receipt, receipt_no }, label, held }) => (
              <li key={receipt} className="moving-print">
                <span>{say.depositTaken(label, f.yuan(held), receipt_no)}</span>
                <Button disabled={slip.busy} onPress={() => void slip.print({ receipt })}>
                  {say.printReceipt(receipt_no)}
                </Button>
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
