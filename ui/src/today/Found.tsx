/** The people found for what stands in the box, and beside them the chosen one with what can be done. */
import type { Found as FoundPeople, ListedMember } from "../ipc/generated";
import { type Asked, useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts } from "../shared/Panel";
import { useWay } from "../shared/places";
import { useDoor } from "./door";
import { boxWords, outcomeWords } from "./words";

export const optionId = (list: string, row: ListedMember) => `${list}-${row.member.member}`;

/** 138****2096: what may be seen over the counter. */
export const masked = (mobile: string) =>
  mobile.length < 7 ? mobile : `${mobile.slice(0, -8)}****${mobile.slice(-4)}`;

type Props = {
  asked: Asked<FoundPeople>;
  list: string;
  text: string;
  chosen: ListedMember | undefined;
  onChoose: (row: ListedMember) => void;
  onOpen: (row: ListedMember) => void;
  onActed: () => void;
};

export function Found({ asked, list, text, chosen, onChoose, onOpen, onActed }: Props) {
  const say = useWords(boxWords);
  const today = useAsk("today_show", {}, ["checkin", "members"]);
  const since = (row: ListedMember) =>
    today.data?.here.find((one) => one.member === row.member.member)?.came_at;
  return (
    <div className="found">
      <div className="found-rows">
        <Shown of={asked}>
          {({ members }) =>
            members.length === 0 ? (
              <Empty says={say.none(text)} />
            ) : (
              <>
                <p className="found-group">{say.people}</p>
                <div role="listbox" aria-label={say.people}>
                  {members.map((row) => (
                    <Row
                      key={row.member.member}
                      id={optionId(list, row)}
                      row={row}
                      text={text}
                      present={since(row) !== undefined}
                      chosen={row === chosen}
                      onChoose={() => onChoose(row)}
                      onOpen={() => onOpen(row)}
                    />
                  ))}
                </div>
              </>
            )
          }
        </Shown>
      </div>
      {chosen && (
        <Chosen row={chosen} since={since(chosen)} onOpen={() => onOpen(chosen)} onActed={onActed} />
      )}
    </div>
  );
}

type RowProps = {
  id: string;
  row: ListedMember;
  text: string;
  present: boolean;
  chosen: boolean;
  onChoose: () => void;
  onOpen: () => void;
};

function Row({ id, row, text, present, chosen, onChoose, onOpen }: RowProps) {
  const say = useWords(boxWords);
  return (
    // The box keeps the focus and walks the options itself.
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className="found-row"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onDoubleClick={onOpen}
      onKeyDown={undefined}
    >
      <span className="found-name">
        <Matched name={row.member.name} text={text} />
      </span>
      <span className="found-second">
        {row.team ?? say.alone} {masked(row.member.mobile)}
      </span>
      <span className="found-state">{present && <State of="done">{say.present}</State>}</span>
    </div>
  );
}

/** The typed characters underlined where they stand in the name. */
function Matched({ name, text }: { name: string; text: string }) {
  const from = name.toLowerCase().indexOf(text.toLowerCase());
  if (from < 0) return name;
  const to = from + text.length;
  return (
    <>
      {name.slice(0, from)}
      <u>{name.slice(from, to)}</u>
      {name.slice(to)}
    </>
  );
}

type ChosenProps = { row: ListedMember; since: string | undefined; onOpen: () => void; onActed: () => void };

function Chosen({ row, since, onOpen, onActed }: ChosenProps) {
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
