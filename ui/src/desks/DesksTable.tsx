/** The same desks as a list: number, zone, state, who, until when, who is next. */
import type { Place } from "../ipc/generated";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Table } from "../shared/Table";
import { isOpen, marks, spanWords, stateWord } from "./look";
import { deskWords } from "./words";

type Props = {
  places: Place[];
  at: string;
  today: string;
  selected: number | undefined;
  onSelect: (desk: number) => void;
  onOpen: (place: Place) => void;
};

export function DesksTable({ places, at, today, selected, onSelect, onOpen }: Props) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const holder = (place: Place) => (isOpen(place, at) ? null : place.booking);
  const following = (place: Place) => (isOpen(place, at) ? place.booking : place.next);
  const said = (booking: Place["booking"]) =>
    booking && spanWords(booking.from, booking.until, formats, today);
  return (
    <Table
      label={say.title}
      rows={places}
      keyOf={({ desk }) => desk.desk}
      selected={selected}
      onSelect={({ desk }) => onSelect(desk.desk)}
      onOpen={onOpen}
      compact
      columns={[
        { head: say.desk, cell: ({ desk }) => desk.desk_no, main: true, width: "96px" },
        { head: say.zone, cell: ({ desk }) => desk.zone_name, width: "110px" },
        {
          head: say.state,
          cell: ({ state }) => <State of={marks[state]}>{stateWord(state, say)}</State>,
          width: "96px",
        },
        { head: say.who, cell: (place) => holder(place)?.name, width: "150px" },
        { head: say.when, cell: (place) => said(holder(place)), width: "116px" },
        {
          head: say.next,
          cell: (place) => {
            const next = following(place);
            return next && `${said(next)} ${next.name}`;
          },
        },
      ]}
    />
  );
}
