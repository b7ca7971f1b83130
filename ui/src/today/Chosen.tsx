/** The chosen one of what was found, and what can be done with it; ↵ opens it. */
import type { BookingProposal, ListedMember, Unclear } from "../ipc/generated";
import { Button } from "../shared/Button";
import { type Formats, useFormats } from "../shared/dates";
import { useWords, type Words } from "../shared/language";
import { Mark, State } from "../shared/Mark";
import { Facts } from "../shared/Panel";
import { useWay } from "../shared/places";
import { useDoor } from "./door";
import { masked, type Told } from "./FoundRow";
import type { Row } from "./rows";
import { boxWords, foundWords, outcomeWords, unclearWords } from "./words";

type Props = {
  row: Row;
  told: Told;
  /** Since when a person is in the house. */
  since: (member: number) => string | undefined;
  onOpen: () => void;
  onActed: () => void;
};

export function Chosen({ row, told, since, onOpen, onActed }: Props) {
  if ("proposal" in row) return <Proposed row={row} told={told} onOpen={onOpen} />;
  const { code, values } = row.hit.thing;
  if (code === "person") {
    const { member } = values.row.member;
    return <Person row={values.row} since={since(member)} onOpen={onOpen} onActed={onActed} />;
  }
  return <Other row={row} told={told} onOpen={onOpen} onActed={onActed} />;
}

type OtherProps = { row: Row; told: Told; onOpen: () => void; onActed: () => void };

function Other({ row, told, onOpen, onActed }: OtherProps) {
  const say = useWords(boxWords);
  const outcome = useWords(outcomeWords);
  const lend = useWay("/lending");
  const thing = "hit" in row ? row.hit.thing : undefined;
  const free =
    thing?.code === "item" && thing.values.card.place.code === "free" ? thing.values.card : undefined;
  return (
    <aside className="chosen" aria-label={told.name}>
      <p className="chosen-name">
        <b>{told.name}</b>
      </p>
      <p className="second">{told.second}</p>
      {told.state && <p>{told.state}</p>}
      <div className="chosen-acts">
        <Button quiet meaning="primary" onPress={onOpen}>
          {say.open}
        </Button>
        {lend && free && (
          <Button
            quiet
            meaning="lend"
            onPress={() => {
              onActed();
              lend({ lend: free.item.item_no });
            }}
          >
            {outcome.lend}
          </Button>
        )}
      </div>
    </aside>
  );
}

type ProposedProps = { row: Extract<Row, { proposal: BookingProposal }>; told: Told; onOpen: () => void };

/** A line that says a booking: what was understood, and what is still open. Nothing is booked from here. */
function Proposed({ row, told, onOpen }: ProposedProps) {
  const say = useWords(foundWords);
  const unclear = useWords(unclearWords);
  const formats = useFormats();
  const { proposal, choice, member } = row;
  const { span, day } = proposal;
  return (
    <aside className="chosen" aria-label={told.name}>
      <p className="chosen-name">
        <b>{choice?.desk.desk_no ?? say.someDesk}</b> <span className="third">{choice?.desk.zone_name}</span>
      </p>
      <Facts
        rows={[
          [say.who, member && `${member.member.name} ${member.member.member_no}`],
          [say.day, formats.weekday(day)],
          [say.time, span && `${formats.clock(span.from)}–${formats.clock(span.until)}`],
        ]}
      />
      {choice?.taken && (
        <State of="stop">
          {say.takenBy(
            choice.taken.name,
            formats.clock(choice.taken.from),
            formats.clock(choice.taken.until),
          )}
        </State>
      )}
      <ul className="chosen-unclear">
        {proposal.unclear.map((one) => (
          <li key={JSON.stringify(one)}>
            <Mark of="warn" /> {sentence(one, unclear, formats)}
          </li>
        ))}
      </ul>
      <div className="chosen-acts">
        <Button quiet meaning="primary" onPress={onOpen}>
          {say.openForm}
        </Button>
      </div>
    </aside>
  );
}

function sentence(one: Unclear, say: Words<typeof unclearWords>, formats: Formats): string {
  switch (one.code) {
    case "no_time":
      return say.noTime;
    case "no_end":
      return say.noEnd(one.values.minutes);
    case "afternoon":
      return say.afternoon;
    case "ends_before":
      return say.endsBefore;
    case "no_such_day":
      return say.noSuchDay(one.values.text);
    case "past":
      return say.past(formats.moment(one.values.until));
    case "no_desk":
      return say.noDesk;
    case "no_member":
      return say.noMember;
    case "several_members":
      return say.severalMembers;
    case "unknown":
      return say.unknown(one.values.text);
  }
}

type PersonProps = {
  row: ListedMember;
  since: string | undefined;
  onOpen: () => void;
  onActed: () => void;
};

function Person({ row, since, onOpen, onActed }: PersonProps) {
  const say = useWords(boxWords);
  const outcome = useWords(outcomeWords);
  const formats = useFormats();
  const door = useDoor();
  const { member, member_no, name, mobile } = row.member;
  const book = useWay("/desks");
  const lend = useWay("/lending");
  const away = (go: NonNullable<typeof book>) => {
    onActed();
    go({ member });
  };
  const pass = () => {
    onActed();
    if (since) door.checkOut(member);
    else door.checkIn(member);
  };
  return (
    <aside className="chosen" aria-label={name}>
      <p className="chosen-name">
        <b>{name}</b> <span className="third">{member_no}</span>
      </p>
      {since ? (
        <State of="done">{say.inSince(formats.clock(since))}</State>
      ) : (
        <State of="left">{say.notIn}</State>
      )}
      <Facts
        rows={[
          [say.team, row.team ?? say.alone],
          [say.agreement, row.agreement_to && say.until(formats.day(row.agreement_to))],
          [say.mobile, masked(mobile)],
        ]}
      />
      <div className="chosen-acts">
        <Button quiet meaning="primary" onPress={onOpen}>
          {say.open}
        </Button>
        <Button quiet meaning="check_in_or_out" onPress={pass}>
          {since ? outcome.checkOut : outcome.checkIn}
        </Button>
        {book && (
          <Button quiet meaning="book" onPress={() => away(book)}>
            {outcome.book}
          </Button>
        )}
        {lend && (
          <Button quiet meaning="lend" onPress={() => away(lend)}>
            {outcome.lend}
          </Button>
        )}
      </div>
    </aside>
  );
}
