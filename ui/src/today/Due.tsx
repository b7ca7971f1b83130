/** What should come back by the end of tomorrow, overdue first. */
import type { Loan, Today } from "../ipc/generated";
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
      <ul className="fit" ref={list}>
        {due.loans.slice(0, fit).map((loan) => (
          <Row key={loan.loan} loan={loan} day={today.day} />
        ))}
      </ul>
    </Section>
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
