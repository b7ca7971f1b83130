/** What should come back by the end of tomorrow, overdue first. */
import { Link } from "react-router";
import type { Ending, Loan, Today } from "../ipc/generated";
import { plusDays, useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { Mark } from "../shared/Mark";
import { Section } from "../shared/Sheet";
import { useFit } from "../shared/useFit";
import { todayWords } from "./words";

export function Due({ today }: { today: Today }) {
  const say = useWords(todayWords);
  const { due } = today;
  const [list, fit] = useFit<HTMLUListElement>(6);
  return (
    <Section head={say.loans} note={say.dueAndOverdue(due.total)} className="rows">
      {due.total === 0 && <p className="second">{say.nothingDue}</p>}
      <Endings endings={today.endings} />
      <ul className="fit" ref={list}>
        {due.loans.slice(0, fit).map((loan) => (
          <Row key={loan.loan} loan={loan} day={today.day} />
        ))}
      </ul>
    </Section>
  );
}

/** At most so many; the others are one key away, on the teams' own screen. */
const ENDINGS = 2;

/** Agreements that nobody renewed, the earliest end first. */
function Endings({ endings }: { endings: Ending[] }) {
  const say = useWords(todayWords);
  if (endings.length === 0) return null;
  return (
    <ul aria-label={say.ending}>
      {endings.slice(0, ENDINGS).map((ending, at) => (
        <li key={ending.agreement} className={`row row-loan${ending.days < 0 ? " row-overdue" : ""}`}>
          <Mark of={ending.days < 0 ? "stop" : ending.within <= 7 ? "warn" : "underway"} size={15} />
          <span className="row-who">
            <Link to={`/members/teams/${ending.team}`}>
              <b>{ending.name}</b>
            </Link>{" "}
            <span className="second">
              {ending.agreement_no}
              {at === ENDINGS - 1 &&
                endings.length > ENDINGS &&
                ` · ${say.moreEndings(endings.length - ENDINGS)}`}
            </span>
          </span>
          <span className="row-end">
            {ending.days < 0 ? say.ended(-ending.days) : say.endsIn(ending.days)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Row({ loan, day }: { loan: Loan; day: string }) {
  const say = useWords(todayWords);
  const formats = useFormats();
  const late = loan.standing.code === "overdue";
  const dueOn = formats.dayOf(loan.due_at);
  const clock = formats.clock(loan.due_at);
  const when =
    loan.standing.code === "overdue"
      ? say.overdue(loan.standing.values.days)
      : dueOn === day
        ? say.dueToday(clock)
        : dueOn === plusDays(day, 1)
          ? say.dueTomorrow(clock)
          : formats.moment(loan.due_at);
  return (
    <li className={`row row-loan${late ? " row-overdue" : ""}`}>
      <Mark of={late ? "stop" : "underway"} size={15} />
      <span className="row-who">
        <b>
          {loan.item.name} {loan.item.item_no}
        </b>{" "}
        <span className="second">{loan.name}</span>
      </span>
      <span className="row-end">{when}</span>
    </li>
  );
}
