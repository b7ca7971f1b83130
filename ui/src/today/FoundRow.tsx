/** One found thing as a row: its name with what was typed underlined, what tells it apart, how it stands. */
import type { ReactNode } from "react";
import type { Hit, Marked as Span } from "../ipc/generated";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { type MarkKind, State } from "../shared/Mark";
import type { Row } from "./rows";
import { foundWords } from "./words";

/** 138****2096: what may be seen over the counter. */
export const masked = (mobile: string) =>
  mobile.length < 7 ? mobile : `${mobile.slice(0, -8)}****${mobile.slice(-4)}`;

export type Told = { name: string; second: string; state?: ReactNode };

type Props = {
  id: string;
  row: Row;
  told: Told;
  chosen: boolean;
  onChoose: () => void;
  onOpen: () => void;
};

export function FoundRow({ id, row, told, chosen, onChoose, onOpen }: Props) {
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
        {"hit" in row ? <Underlined name={told.name} marked={row.hit.marked} /> : told.name}
      </span>
      <span className="found-second">{told.second}</span>
      <span className="found-state">{told.state}</span>
    </div>
  );
}

/** Counted in characters, as the core counts them. */
function Underlined({ name, marked }: { name: string; marked: Span | null }) {
  if (!marked) return name;
  const characters = Array.from(name);
  const part = (from: number, until?: number) => characters.slice(from, until).join("");
  return (
    <>
      {part(0, marked.from)}
      <u>{part(marked.from, marked.until)}</u>
      {part(marked.until)}
    </>
  );
}

const places = {
  free: ["open", "deskFree"],
  promised: ["underway", "deskPromised"],
  in_use: ["now", "deskInUse"],
  not_come: ["warn", "deskNotCome"],
  assigned: ["open", "deskAssigned"],
  closed: ["left", "deskClosed"],
  out_of_service: ["left", "deskOut"],
} as const satisfies Record<string, [MarkKind, keyof typeof foundWords]>;

/** What a row says; `present` for people who are in the house. */
export function useTold(): (row: Row, present: (member: number) => boolean) => Told {
  const say = useWords(foundWords);
  const formats = useFormats();
  const now = useNow();
  const { clock, dayOf, short, weekday } = formats;
  const when = (from: string, until: string) => `${clock(from)}–${clock(until)}`;

  const toldOf = ({ thing: { code, values } }: Hit, present: (member: number) => boolean): Told => {
    switch (code) {
      case "person": {
        const { member, team } = values.row;
        const state = present(member.member) && <State of="done">{say.present}</State>;
        return { name: member.name, second: `${team ?? say.alone} ${masked(member.mobile)}`, state };
      }
      case "team": {
        const { team, members, agreements } = values.card;
        const ends = agreements
          .map(({ period }) => period.to)
          .sort()
          .at(-1);
        const kind = team.registered_on ? say.company : say.team;
        const state = ends ? say.until(formats.day(ends)) : say.noAgreement;
        return { name: team.name, second: `${kind} ${team.team_no} ${say.heads(members)}`, state };
      }
      case "desk": {
        const { desk, state } = values.place;
        const [mark, word] = places[state];
        const second = [desk.zone_name, desk.note].filter(Boolean).join(" · ");
        return { name: desk.desk_no, second, state: <State of={mark}>{say[word]}</State> };
      }
      case "item": {
        const { item, place } = values.card;
        const second = item.model === item.name ? item.item_no : `${item.item_no} ${item.model}`;
        const state =
          place.code === "out" ? (
            <State of="underway">{say.itemOut(place.values.loan.name)}</State>
          ) : (
            <State of={place.code === "free" ? "open" : "left"}>
              {place.code === "free" ? say.itemIn : say.itemRetired}
            </State>
          );
        return { name: item.name, second, state };
      }
      case "event": {
        const { title, span, place, counts, capacity } = values.event;
        const second = `${short(dayOf(span.from))} ${clock(span.from)} ${place}`;
        return { name: title, second, state: say.signedUp(counts.signed_up, capacity) };
      }
      case "voucher": {
        const { seller, number, voucher_no, issued_on, total } = values.line;
        const second = `${number ?? voucher_no} ${formats.day(issued_on)}`;
        return { name: seller, second, state: `¥${formats.yuan(total)}` };
      }
      case "booking": {
        const { name, desk_no, from, until, used_at, cancelled_at } = values.booking;
        const day = dayOf(from) === dayOf(now) ? "" : `${short(dayOf(from))} `;
        const state = cancelled_at ? (
          <State of="left">{say.cancelled}</State>
        ) : (
          used_at && <State of="done">{say.arrived}</State>
        );
        return { name, second: `${desk_no} ${day}${when(from, until)}`, state };
      }
      case "receipt": {
        const { payer, receipt_no, reason, amount, voided } = values.receipt;
        const state = voided ? <State of="stop">{say.voided}</State> : `¥${formats.yuan(amount)}`;
        return { name: payer, second: `${receipt_no} ${reason}`, state };
      }
    }
  };

  return (row, present) => {
    if ("hit" in row) return toldOf(row.hit, present);
    const { proposal, choice, member } = row;
    const { span, day } = proposal;
    const second = [weekday(day), span && when(span.from, span.until), member?.member.name];
    const state = choice?.taken ? (
      <State of="stop">{say.taken(choice.taken.name)}</State>
    ) : (
      proposal.unclear.length > 0 && <State of="warn">{say.asks(proposal.unclear.length)}</State>
    );
    return {
      name: say.propose(choice?.desk.desk_no ?? say.someDesk),
      second: second.filter(Boolean).join(" "),
      state,
    };
  };
}
