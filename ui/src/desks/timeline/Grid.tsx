/**
 * The rows of the timeline: what is promised of each desk and room, the cursor, and what one means to do, hatched
 * over what it hits. The mouse drags to make, move and lengthen; the screen hears the keys that do the same.
 */
import { type CSSProperties, useEffect, useRef } from "react";
import type { Booking, Desk, Timeline } from "../../ipc/generated";
import { useFormats } from "../../shared/dates";
import { useWords } from "../../shared/language";
import { Mark } from "../../shared/Mark";
import { instant, ms, percent } from "../day";
import { spanWords } from "../look";
import { type Dragging, useDrag } from "./drag";
import { type Group, groupsOf, type Proposal, type Slot } from "./proposal";
import { linesOf, type Scale, shareOf, ticksOf } from "./scale";
import { timelineWords } from "./words";
import "./timeline.css";

type Props = {
  timeline: Timeline;
  scale: Scale;
  now: number;
  cursor: Slot;
  /** What is held or dragged. */
  proposal: Proposal | undefined;
  hits: Booking[];
  dragging: Omit<Dragging, "scale" | "bookings">;
};

export function Grid({ timeline, scale, now, cursor, proposal, hits, dragging }: Props) {
  const say = useWords(timelineWords);
  const ground = useRef<HTMLDivElement>(null);
  const drag = useDrag({ ...dragging, scale, bookings: timeline.bookings });
  const groups = groupsOf(timeline.desks);
  const shown = proposal ?? cursor;
  // The row that is stood on stays in sight.
  useEffect(() => {
    ground.current?.querySelector(`[data-desk="${shown.desk}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [shown.desk]);
  return (
    <section
      ref={ground}
      className={`tl tl-${scale.zoom}`}
      aria-label={say.label}
      style={{ "--tl-lines": linesOf(scale) } as CSSProperties}
      {...drag}
    >
      <table>
        <Head scale={scale} />
        {groups.map((group) => (
          <tbody key={group.name ?? ""}>
            <GroupHead group={group} timeline={timeline} />
            {group.desks.map((desk) => (
              <Row
                key={desk.desk}
                desk={desk}
                timeline={timeline}
                scale={scale}
                now={now}
                cursor={shown.desk === desk.desk ? shown : undefined}
                held={proposal}
                hits={hits}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Head({ scale }: { scale: Scale }) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  const word = ({ at, day, hour }: ReturnType<typeof ticksOf>[number]) =>
    hour
      ? formats.clock(instant(at))
      : scale.zoom === "week"
        ? formats.weekday(day)
        : String(Number(day.slice(8)));
  return (
    <thead>
      <tr className="tl-head">
        <th scope="col" className="tl-corner">
          {say.resource}
        </th>
        <th scope="col" aria-label={say.label}>
          <div className="tl-axis">
            {ticksOf(scale).map((tick) => (
              <span
                key={tick.at}
                className={tick.hour ? "tl-hour" : "tl-day"}
                style={{ left: percent(shareOf(tick.at, scale)) }}
              >
                {word(tick)}
              </span>
            ))}
          </div>
        </th>
      </tr>
    </thead>
  );
}

function GroupHead({ group, timeline }: { group: Group; timeline: Timeline }) {
  const say = useWords(timelineWords);
  const taken = new Set([...timeline.bookings, ...timeline.assignments].map(({ desk }) => desk));
  const free = group.desks.filter(({ desk }) => !taken.has(desk)).length;
  return (
    <tr className="tl-group">
      <th scope="rowgroup" colSpan={2}>
        <b>{group.name ?? say.rooms}</b>{" "}
        <span className="third">
          {group.name ? say.freeOf(group.desks.length, free) : say.roomsFree(group.desks.length, free)}
        </span>
      </th>
    </tr>
  );
}

type RowProps = Pick<Props, "timeline" | "scale" | "now" | "hits"> & {
  desk: Desk;
  /** Where the cursor or the proposal stands, on its own row alone. */
  cursor: Slot | undefined;
  held: Proposal | undefined;
};

function Row({ desk, timeline, scale, now, cursor, held, hits }: RowProps) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  const at = (from: number, until: number): CSSProperties => {
    const left = shareOf(from, scale);
    return { left: percent(left), width: percent(Math.max(0.004, shareOf(until, scale) - left)) };
  };
  const dayFrom = (day: string) => ms(formats.instantOf(day, "00:00"));
  const [begins, ends] = [ms(timeline.span.from), ms(timeline.span.until)];
  const outside = [
    [begins, dayFrom(desk.from_on)],
    [desk.to_on ? dayFrom(desk.to_on) + 86_400_000 : ends, ends],
  ].filter(([from = 0, until = 0]) => until > from);
  return (
    <tr className={`tl-row tl-${desk.kind}${cursor ? " tl-here" : ""}`} data-desk={desk.desk}>
      <th scope="row" className="tl-name">
        <b>{desk.desk_no}</b>
        {desk.kind === "room" && <span className="third">{say.seats(desk.capacity)}</span>}
      </th>
      <td>
        <div className="tl-track">
          {now > begins && now < ends && (
            <span className="tl-now" aria-hidden="true" style={{ left: percent(shareOf(now, scale)) }} />
          )}
          {outside.map(([from = 0, until = 0]) => (
            <span key={from} className="tl-closed" style={at(from, until)}>
              <b>{say.outOfService}</b>
            </span>
          ))}
          {timeline.closed
            .filter((one) => one.desk === desk.desk)
            .map(({ closed }) => (
              <span key={closed.closure} className="tl-closed" style={at(ms(closed.from), ms(closed.until))}>
                <b>{closed.reason}</b>
              </span>
            ))}
          {timeline.assignments
            .filter((one) => one.desk === desk.desk)
            .map((one) => (
              <span
                key={one.assignment}
                className="tl-team"
                style={at(dayFrom(one.period.from), dayFrom(one.period.to) + 86_400_000)}
              >
                <b>{one.team_name}</b>
              </span>
            ))}
          {timeline.bookings
            .filter((one) => one.desk === desk.desk)
            .map((one) => (
              <Bar
                key={one.booking}
                booking={one}
                now={now}
                style={at(ms(one.from), ms(one.until))}
                lifted={held?.moving?.booking === one.booking}
                hit={hits.includes(one)}
              />
            ))}
          {cursor && (
            <span
              className={held ? "tl-ghost" : "tl-cursor"}
              aria-hidden="true"
              style={at(cursor.from, cursor.until)}
            />
          )}
        </div>
      </td>
    </tr>
  );
}

type BarProps = { booking: Booking; now: number; style: CSSProperties; lifted: boolean; hit: boolean };

function Bar({ booking, now, style, lifted, hit }: BarProps) {
  const formats = useFormats();
  const { used_at, left_at, from, until, name, team } = booking;
  const look =
    left_at || ms(until) <= now ? "over" : used_at ? "used" : ms(from) <= now ? "waiting" : "to-come";
  const when = spanWords(from, until, formats, formats.dayOf(from));
  return (
    <span
      className={`tl-bar tl-bar-${look}${booking.pending_since ? " tl-pending" : ""}${lifted ? " tl-lifted" : ""}${hit ? " tl-hit" : ""}`}
      style={style}
      data-booking={booking.booking}
      title={[name, team, when].filter(Boolean).join(" · ")}
    >
      {hit && <Mark of="stop" size={14} />}
      <b>{name}</b>
      {team && <span>{team}</span>}
    </span>
  );
}
