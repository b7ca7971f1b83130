/** What was found, as one list that the arrows walk: proposals first, then each group. Pure. */
import type {
  Booking,
  BookingProposal,
  DeskChoice,
  Everything,
  Hit,
  ListedMember,
  Thing,
} from "../ipc/generated";

export type GroupName = "proposal" | Thing["code"];

export type Row = { key: string; group: GroupName } & (
  | { proposal: BookingProposal; choice: DeskChoice | undefined; member: ListedMember | undefined }
  | { hit: Hit }
);

/** So many of the ways in which a line may be meant. */
const WAYS = 4;

export function rowsOf({ proposal, groups }: Everything): Row[] {
  const hits = groups.flatMap((group) => group.hits);
  return [
    ...(proposal ? ways(proposal) : []),
    ...hits.map((hit): Row => ({ key: keyOf(hit.thing), group: hit.thing.code, hit })),
  ];
}

/** Every desk with every person that the line may mean; one way too where it names neither. */
function ways(proposal: BookingProposal): Row[] {
  const desks = proposal.desks.length > 0 ? proposal.desks : [undefined];
  const members = proposal.members.length > 0 ? proposal.members : [undefined];
  return desks
    .flatMap((choice) =>
      members.map((member): Row => {
        const key = `proposal-${choice?.desk.desk ?? 0}-${member?.member.member ?? 0}`;
        return { key, group: "proposal", proposal, choice, member };
      }),
    )
    .slice(0, WAYS);
}

function keyOf({ code, values }: Thing): string {
  switch (code) {
    case "person":
      return `person-${values.row.member.member}`;
    case "team":
      return `team-${values.card.team.team}`;
    case "desk":
      return `desk-${values.place.desk.desk}`;
    case "item":
      return `item-${values.card.item.item}`;
    case "event":
      return `event-${values.event.event}`;
    case "voucher":
      return `voucher-${values.line.voucher}`;
    case "receipt":
      return `receipt-${values.receipt.receipt}`;
    case "booking":
      return `booking-${values.booking.booking}`;
  }
}

/** The booking's desk at the booking's time. */
export const bookingWay = ({ desk, from }: Booking) => ({ path: "/desks", given: { desk, at: from } });

/** Where a row leads: the screen's path and what it is given. */
export function wayOf(row: Row, now: string): { path: string; given?: Record<string, string | number> } {
  if ("proposal" in row) {
    const { proposal, choice, member } = row;
    // What is over is shown on the plan, not put into the form.
    const span = proposal.span && proposal.span.until > now ? proposal.span : undefined;
    return {
      path: "/desks",
      given: {
        ...(choice && { desk: choice.desk.desk }),
        ...(member && { member: member.member.member }),
        ...(span && { ...span, wished: now }),
      },
    };
  }
  const { code, values } = row.hit.thing;
  switch (code) {
    case "person":
      return { path: `/members/${values.row.member.member}` };
    case "team":
      return { path: `/members/teams/${values.card.team.team}` };
    case "desk":
      return { path: "/desks", given: { desk: values.place.desk.desk } };
    case "item":
      return { path: "/lending", given: { item: values.card.item.item_no } };
    case "event":
      return { path: `/events/${values.event.event}` };
    case "voucher":
      return { path: `/vouchers/${values.line.voucher}` };
    case "receipt":
      return { path: "/till/ledger", given: { receipt: values.receipt.receipt } };
    case "booking":
      return bookingWay(values.booking);
  }
}
