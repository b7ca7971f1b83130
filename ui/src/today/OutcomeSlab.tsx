/** The answer on the slab, and the ways on from it. Before the first scan it says what it waits for. */
import { type FormEvent, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { MemberCard, Verdict } from "../ipc/generated";
import { Button } from "../shared/Button";
import { focusBox } from "../shared/box";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Field } from "../shared/Field";
import { useLanguage, useWords } from "../shared/language";
import { Outcome } from "../shared/Outcome";
import { useWay } from "../shared/places";
import { Said } from "../shared/Said";
import { type Door, type Passed, useDoor } from "./door";
import { Force } from "./Force";
import { Has } from "./Has";
import { type Slab, slabOf } from "./slab";
import { sound } from "./sound";
import { outcomeWords } from "./words";
import "./today.css";

type Props = { onSearch: (text: string) => void };

export function OutcomeSlab({ onSearch }: Props) {
  const door = useDoor();
  const language = useLanguage();
  const formats = useFormats();
  const say = useWords(outcomeWords);
  const passed = door.shown ? door.passed[0] : undefined;
  if (!passed)
    return (
      <section className="idle">
        <p className="idle-says">{say.idle}</p>
        <p className="second">{say.idleHow}</p>
      </section>
    );
  const slab = slabOf(passed, language, formats);
  const member = "outcome" in passed ? passed.outcome.member?.member.member : undefined;
  return (
    <>
      <Sound slab={slab} seq={passed.seq} />
      <Outcome
        kind={slab.kind}
        name={slab.name}
        verdict={slab.verdict}
        time={formats.clock("outcome" in passed ? passed.outcome.at : passed.at)}
        note={slab.note}
        second={slab.second.length > 0 && slab.second.map((text) => <Line key={text} text={text} />)}
        third={[
          ...slab.third.map((text) => <Said key={text}>{text}</Said>),
          member !== undefined && <Has key="has" member={member} />,
          slab.days && <Said key="days">{slab.days}</Said>,
        ]}
        acts={<Acts passed={passed} door={door} onSearch={onSearch} />}
      />
    </>
  );
}

const Line = ({ text }: { text: string }) => (
  <span>
    <Said>{text}</Said>
  </span>
);

function Sound({ slab, seq }: { slab: Slab; seq: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer, not for each drawing.
  useEffect(() => sound(slab.kind), [seq]);
  return null;
}

function Acts({ passed, door, onSearch }: { passed: Passed; door: Door; onSearch: (text: string) => void }) {
  const say = useWords(outcomeWords);
  if ("fault" in passed)
    return (
      <Button filled onPress={passed.again}>
        {say.again}
      </Button>
    );
  if ("refusal" in passed) return <LetBe onPress={door.put} />;
  const { verdict, member } = passed.outcome;
  if (verdict.code === "unknown_code") {
    const { typed } = verdict.values;
    return <Unknown onSearch={() => onSearch(typed)} onLeave={door.put} />;
  }
  if (!member) return null;
  if (verdict.code === "badge_revoked") return <Revoked card={member} door={door} />;
  if (verdict.code === "card_over") return <DayCardOver card={member} door={door} />;
  if (KEPT_OUT.includes(verdict.code))
    return <KeptOut card={member} archived={verdict.code === "archived"} onLeave={door.put} />;
  const inNow = verdict.code !== "checked_out" && verdict.code !== "already_out";
  return <Passing card={member} inNow={inNow} door={door} />;
}

/** The card is over, not the person: they may come in by hand. */
function DayCardOver({ card, door }: { card: MemberCard; door: Door }) {
  const say = useWords(outcomeWords);
  const navigate = useNavigate();
  const { member } = card.member;
  return (
    <>
      <Button meaning="check_in_or_out" onPress={() => door.checkIn(member)}>
        {say.checkIn}
      </Button>
      <Button quiet onPress={() => void navigate(`/members/${member}`)}>
        {say.openMember}
      </Button>
      <LetBe onPress={door.put} />
    </>
  );
}

function LetBe({ onPress }: { onPress: () => void }) {
  const say = useWords(outcomeWords);
  return (
    <span className="outcome-aside">
      <Button quiet meaning="back" onPress={onPress}>
        {say.letBe}
      </Button>
    </span>
  );
}

function Unknown({ onSearch, onLeave }: { onSearch: () => void; onLeave: () => void }) {
  const say = useWords(outcomeWords);
  const navigate = useNavigate();
  return (
    <>
      <Button meaning="primary" onPress={onSearch}>
        {say.search}
      </Button>
      <Button meaning="new_member" onPress={() => void navigate("/members?new")}>
        {say.newMember}
      </Button>
      <LetBe onPress={onLeave} />
    </>
  );
}

const KEPT_OUT: Verdict["code"][] = ["outside_hours", "too_soon", "entries_used", "archived"];

/** The rules say no; somebody may let them in all the same, with a reason. */
function KeptOut({ card, archived, onLeave }: { card: MemberCard; archived: boolean; onLeave: () => void }) {
  const say = useWords(outcomeWords);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {!archived && (
        <Button meaning="ask_supervisor" onPress={() => setAsking(true)}>
          {say.force}
        </Button>
      )}
      <Button quiet onPress={() => void navigate(`/members/${card.member.member}`)}>
        {say.openMember}
      </Button>
      <LetBe onPress={onLeave} />
      {asking && <Force card={card} onClose={() => setAsking(false)} />}
    </>
  );
}

function Passing({ card, inNow, door }: { card: MemberCard; inNow: boolean; door: Door }) {
  const say = useWords(outcomeWords);
  const navigate = useNavigate();
  const book = useWay("/desks");
  const lend = useWay("/lending");
  const { member } = card.member;
  return (
    <>
      <Button
        quiet
        meaning="check_in_or_out"
        onPress={() => (inNow ? door.checkOut(member) : door.checkIn(member))}
      >
        {inNow ? say.checkOut : say.checkIn}
      </Button>
      {book && (
        <Button quiet meaning="book" onPress={() => book({ member })}>
          {say.book}
        </Button>
      )}
      {lend && (
        <Button quiet meaning="lend" onPress={() => lend({ member })}>
          {say.lend}
        </Button>
      )}
      <Button quiet meaning="primary" onPress={() => void navigate(`/members/${member}`)}>
        {say.openMember}
      </Button>
    </>
  );
}

/** A revoked card lets nobody in; the person may, once the tail of the mobile fits. ↵ does nothing here. */
function Revoked({ card, door }: { card: MemberCard; door: Door }) {
  const say = useWords(outcomeWords);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { member } = card.member;
  const close = () => {
    setAsking(false);
    focusBox();
  };
  return (
    <>
      <Button filled meaning="check_in_or_out" onPress={() => setAsking(true)}>
        {say.checkTail}
      </Button>
      <Button meaning="card" onPress={() => void navigate(`/members/${member}`)}>
        {say.newCard}
      </Button>
      <LetBe onPress={door.put} />
      {asking && (
        <TailDialog
          card={card}
          onClose={close}
          onRight={() => {
            close();
            door.checkIn(member);
          }}
        />
      )}
    </>
  );
}

type TailProps = { card: MemberCard; onClose: () => void; onRight: () => void };

function TailDialog({ card, onClose, onRight }: TailProps) {
  const say = useWords(outcomeWords);
  const [tail, setTail] = useState("");
  const [wrong, setWrong] = useState(false);
  const compare = (event: FormEvent) => {
    event.preventDefault();
    const right = tail.length === 4 && card.member.mobile.endsWith(tail);
    setWrong(!right);
    if (right) onRight();
  };
  return (
    <Dialog title={card.member.name} onClose={onClose}>
      <form className="form" onSubmit={compare}>
        <Field
          label={say.tail}
          hint={say.tailHint}
          value={tail}
          onChange={(value) => {
            setTail(value);
            setWrong(false);
          }}
          wrong={wrong ? say.tailWrong : undefined}
          inputMode="numeric"
          maxLength={4}
          code
          first
          required
        />
        <div className="form-acts">
          <Button filled submit>
            {say.checkIn}
          </Button>
          <LetBe onPress={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
