/** How a loan stands, or where an item is: shape, word and colour. */
import type { ItemPlace, Loan } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { lendingWords } from "./words";

export function LoanState({ loan: { standing, due_at } }: { loan: Loan }) {
  const say = useWords(lendingWords);
  const formats = useFormats();
  switch (standing.code) {
    case "overdue": {
      const { days } = standing.values;
      return <State of="stop">{days > 0 ? say.lateDays(days) : say.lateToday(formats.clock(due_at))}</State>;
    }
    case "due_today":
      return <State of="underway">{say.dueToday(formats.clock(due_at))}</State>;
    case "running":
      return <State of="underway">{formats.moment(due_at)}</State>;
  }
}

export function PlaceState({ place }: { place: ItemPlace }) {
  const say = useWords(lendingWords);
  switch (place.code) {
    case "free":
      return <State of="open">{say.isFree}</State>;
    case "out":
      return <LoanState loan={place.values.loan} />;
    case "retired":
      return <State of="byhand">{say.isRetired}</State>;
  }
}
