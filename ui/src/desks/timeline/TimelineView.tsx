import { type ComponentProps, useEffect, useMemo, useState } from "react";
import type { Booking, Timeline } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useNow } from "../../shared/clock";
import { useFormats } from "../../shared/dates";
import { Key } from "../../shared/Key";
import { useLoneKey } from "../../shared/keys";
import { useWords } from "../../shared/language";
import { Screen } from "../../shared/Screen";
import { Sheet } from "../../shared/Sheet";
import { BookForm } from "../BookForm";
import { instant, ms } from "../day";
import { CancelForm } from "../EndForms";
import { FoundOccupied } from "../FoundOccupied";
import { spanWords } from "../look";
import { useArrows } from "../useArrows";
import { useDeskActs } from "../useDeskActs";
import { useAddress } from "../views";
import { Grid } from "./Grid";
import { Openings } from "./Openings";
import {
  bookingAt,
  firstSlot,
  groupsOf,
  hitsOf,
  kept,
  type Proposal,
  rowed,
  type Slot,
  slid,
  stretched,
  teamOf,
} from "./proposal";
import { scaleOf, type Zoom, zooms } from "./scale";
import { BookingPanel, FreePanel, HeldPanel } from "./TimelinePanel";
import { timelineWords } from "./words";

type Props = {
  top: Omit<ComponentProps<typeof Screen>, "children">;
  timeline: Timeline;
  day: string;
  zoom: Zoom;
};

type Open = { form: "book"; slot: Slot } | { form: "cancel" | "occupied"; booking: Booking };

export function TimelineView({ top, timeline, day, zoom }: Props) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  const now = useNow();
  const { search, put } = useAddress();
  const { bookings } = timeline;
  const desks = useMemo(() => groupsOf(timeline.desks).flatMap((group) => group.desks), [timeline]);
  const scale = useMemo(() => scaleOf(day, zoom, bookings, formats), [day, zoom, bookings, formats]);
  const [wished, setCursor] = useState<Slot>(() =>
    firstSlot(timeline, scale, ms(now), Number(search.get("desk")) || undefined),
  );
  const cursor = kept(wished, scale, desks);
  const [proposal, setProposal] = useState<Proposal>();
  const [looking, setLooking] = useState(false);
  const [open, setOpen] = useState<Open>();
  const acts = useDeskActs(formats.dayOf(now));
  const move = useAct("desks_move", {
    onDone: (booking) => {
      acts.moved(booking, proposal?.moving);
      setProposal(undefined);
      setCursor({ desk: booking.desk, from: ms(booking.from), until: ms(booking.until) });
    },
  });
  const hits = proposal ? hitsOf(proposal, bookings) : [];
  const under = bookingAt(cursor, bookings);
  const desk = desks.find((one) => one.desk === (proposal ?? cursor).desk);

  // Another page of the timeline: what was held stays where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only turning the page drops it.
  useEffect(() => {
    setProposal(undefined);
    move.clear();
  }, [day, zoom]);

  const hold = (next: Proposal) => {
    move.clear();
    setProposal(next);
  };
  const step = (change: <S extends Proposal>(slot: S) => S) => {
    if (proposal) hold(change(proposal));
    else setCursor(change(cursor));
  };
  const drop = (dropped = proposal) => {
    if (!dropped) return;
    const { moving, desk, from, until } = dropped;
    const span = { from: instant(from), until: instant(until) };
    if (moving) void move.act({ booking: moving.booking, desk, ...span });
    else setOpen({ form: "book", slot: dropped });
  };
  const pickUp = (booking: Booking) =>
    hold({ desk: booking.desk, from: ms(booking.from), until: ms(booking.until), moving: booking });
  const isPast = cursor.until <= ms(now);

  useArrows({
    up: () => step((slot) => rowed(slot, -1, desks)),
    down: () => step((slot) => rowed(slot, 1, desks)),
    left: (shift) => step((slot) => (shift ? stretched(slot, -1, scale) : slid(slot, -1, scale))),
    right: (shift) => step((slot) => (shift ? stretched(slot, 1, scale) : slid(slot, 1, scale))),
  });
  useLoneKey("B", () => setOpen({ form: "book", slot: cursor }), { when: !proposal && !under && !isPast });
  useLoneKey("V", () => setLooking(true), { when: !proposal });
  useLoneKey("N", () => {
    put({ day: "" });
    setCursor(firstSlot(timeline, scale, ms(now), cursor.desk));
  });
  useLoneKey("Z", () => put({ zoom: zooms[(zooms.indexOf(zoom) + 1) % zooms.length] ?? "day" }));

  const next = bookings.find((one) => one.desk === cursor.desk && ms(one.from) >= cursor.from);
  const held = proposal?.moving && { ...proposal, moving: proposal.moving };
  const panel = looking ? (
    <Openings
      at={Math.max(cursor.from, Math.ceil(ms(now) / 900_000) * 900_000)}
      onClose={() => setLooking(false)}
      onTake={(slot) => {
        put({ day: formats.dayOf(instant(slot.from)) });
        setCursor(slot);
        setLooking(false);
      }}
    />
  ) : held && desk ? (
    <HeldPanel
      desk={desk}
      proposal={held}
      hits={hits}
      acting={move}
      onDrop={() => drop()}
      onLeave={() => {
        setProposal(undefined);
        move.clear();
      }}
    />
  ) : under && desk ? (
    <BookingPanel
      desk={desk}
      booking={under}
      now={now}
      onPickUp={() => pickUp(under)}
      onCancel={() => setOpen({ form: "cancel", booking: under })}
      onOccupied={() => setOpen({ form: "occupied", booking: under })}
      onPlan={() => put({ view: "", desk: String(under.desk) })}
    />
  ) : (
    desk && (
      <FreePanel
        desk={desk}
        slot={cursor}
        team={teamOf(cursor, timeline.assignments, formats)}
        next={next}
        open={!isPast}
        onBook={() => setOpen({ form: "book", slot: cursor })}
      />
    )
  );
  const close = () => {
    setOpen(undefined);
    setProposal(undefined);
  };
  const booked = open?.form === "book" && desks.find((one) => one.desk === open.slot.desk);
  const spoken = [
    desk?.desk_no,
    spanWords(instant(cursor.from), instant(cursor.until), formats, day),
    under?.name,
  ];
  return (
    <Screen {...top} panel={panel}>
      <Sheet className="tl-sheet">
        <Grid
          timeline={timeline}
          scale={scale}
          now={ms(now)}
          cursor={cursor}
          proposal={proposal}
          hits={hits}
          dragging={{
            onPoint: (slot) => {
              setLooking(false);
              setCursor(slot);
            },
            onDrag: hold,
            onDrop: drop,
          }}
        />
        <Keys holding={proposal !== undefined} zoom={zoom} />
        <p className="tl-spoken" aria-live="polite">
          {proposal ? "" : spoken.filter(Boolean).join(" ") || say.free}
        </p>
      </Sheet>
      {open?.form === "book" && booked && (
        <BookForm
          desk={booked}
          slot={open.slot}
          onClose={close}
          onDone={(booking) => {
            setCursor({ desk: booking.desk, from: ms(booking.from), until: ms(booking.until) });
            acts.booked(booking);
          }}
        />
      )}
      {open?.form === "cancel" && (
        <CancelForm booking={open.booking} onClose={close} onDone={(booking) => acts.cancelled(booking)} />
      )}
      {open?.form === "occupied" && (
        <FoundOccupied desk={open.booking.desk} onClose={close} onDone={acts.seatedElsewhere} />
      )}
    </Screen>
  );
}

function Keys({ holding, zoom }: { holding: boolean; zoom: Zoom }) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  const step = zoom === "month" ? say.oneDay : formats.lasting(zoom === "day" ? 15 : 60);
  return (
    <p className="scrub-keys tl-keys">
      <span>
        <Key>↑</Key>
        <Key>↓</Key> {say.rows}
      </span>
      <span>
        <Key>←</Key>
        <Key>→</Key> {say.times(step)}
      </span>
      <span>
        <Key>Shift</Key>
        <Key>→</Key> {say.longer}
      </span>
      {holding ? (
        <span>
          <Key>↵</Key> {say.drop}
        </span>
      ) : (
        <>
          <span>
            <Key>B</Key> {say.newOne}
          </span>
          <span>
            <Key>M</Key> {say.take}
          </span>
          <span>
            <Key>V</Key> {say.whatFree}
          </span>
          <span>
            <Key>Z</Key> {say.zoomKey}
          </span>
        </>
      )}
      <span className="scrub-aside">{say.dragToo}</span>
    </p>
  );
}
