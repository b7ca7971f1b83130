import { type ComponentProps, useState } from "react";
import type { Booking, Member, Place, Span } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useFormats } from "../shared/dates";
import { Key } from "../shared/Key";
import { useKey, useLoneKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { usePrint } from "../shared/usePrint";
import { BookForm } from "./BookForm";
import { DeskPanel, type Doing } from "./DeskPanel";
import { DesksTable } from "./DesksTable";
import { defaultSlot, hoursOf, ms, STEP_MS } from "./day";
import { CancelForm, LeaveForm } from "./EndForms";
import { FloorPlan } from "./FloorPlan";
import { FoundOccupied } from "./FoundOccupied";
import { Legend } from "./Legend";
import { isOpen } from "./look";
import { Scrubber } from "./Scrubber";
import { useArrows } from "./useArrows";
import { useDeskActs } from "./useDeskActs";
import type { View } from "./views";
import { deskWords } from "./words";

type Props = {
  top: Omit<ComponentProps<typeof Screen>, "children">;
  view: View;
  onView: (view: View) => void;
  places: Place[];
  bookings: Booking[];
  at: string;
  now: string;
  /** Without a time: back to now. */
  onMove: (at: number | undefined) => void;
  asked: number | undefined;
  onAsk: (desk: number) => void;
  /** Who was sent here for a desk, from the scan or the search. */
  whom: Member | undefined;
  /** And for when; with a desk asked for, the form stands open. */
  wished: Span | undefined;
  onServed: (desk: number) => void;
};

type Open =
  | { form: "book"; place: Place }
  | { form: "move"; place: Place; booking: Booking }
  | { form: "cancel" | "leave" | "occupied"; booking: Booking };

export function DesksView({
  top,
  view,
  onView,
  places,
  bookings,
  at,
  now,
  onMove,
  asked,
  onAsk,
  whom,
  wished,
  onServed,
}: Props) {
  const formats = useFormats();
  const [open, setOpen] = useState(() => wish(places, asked, wished));
  const day = formats.dayOf(at);
  const today = formats.dayOf(now);
  const acts = useDeskActs(today);
  const here = useAsk("today_show", {}, ["checkin"]);
  const present = (member: number) => here.data?.here.some((one) => one.member === member) ?? false;

  const [first] = useState(() => firstLook(places, whom !== undefined));
  const chosen = places.find(({ desk }) => desk.desk === (asked ?? first)) ?? places[0];
  const hours = hoursOf(day, bookings, [ms(at)], formats);

  const step = (by: number) => onMove((Math.floor(ms(at) / STEP_MS) + by) * STEP_MS);
  const walk = (by: number) => {
    const from = chosen ? places.indexOf(chosen) : -1;
    const to = places[(from + by + places.length) % places.length];
    if (to) onAsk(to.desk.desk);
  };
  const nextFree = () => {
    const from = chosen ? places.indexOf(chosen) : -1;
    const after = [...places.slice(from + 1), ...places.slice(0, from + 1)];
    const free = after.find((place) => isOpen(place, at));
    if (free) onAsk(free.desk.desk);
  };
  const earlier = () => step(ms(at) % STEP_MS === 0 ? -1 : 0);
  const walking = view === "plan" ? { up: () => walk(-1), down: () => walk(1) } : {};
  useArrows({ left: earlier, right: () => step(1), ...walking });
  useLoneKey("N", () => onMove(undefined));
  useLoneKey("F", nextFree);
  useLoneKey("L", () => onView(view === "plan" ? "list" : "plan"));
  useLoneKey("T", () => onView("timeline"));
  const print = usePrint("desks_print_plan");

  const doing: Doing = {
    book: (place) => setOpen({ form: "book", place }),
    move: (booking, place) => setOpen({ form: "move", booking, place }),
    cancel: (booking) => setOpen({ form: "cancel", booking }),
    leave: (booking) => setOpen({ form: "leave", booking }),
    occupied: (booking) => setOpen({ form: "occupied", booking }),
    arrive: (booking) => void acts.come(booking, present(booking.member)),
    reseat: acts.reseat,
  };
  useKey("book", () => chosen && doing.book(chosen), { when: chosen !== undefined && isOpen(chosen, at) });
  /** ↵ on a desk, or a double click: what its panel's filled button does. */
  const openPlace = (place: Place) => {
    onAsk(place.desk.desk);
    if (isOpen(place, at)) doing.book(place);
    else if (place.state === "not_come" && place.booking) doing.arrive(place.booking);
  };
  const close = () => setOpen(undefined);
  const list = { places, at, selected: chosen?.desk.desk, onSelect: onAsk, onOpen: openPlace };
  const panel = chosen && (
    <DeskPanel
      key={chosen.desk.desk}
      place={chosen}
      bookings={bookings.filter((one) => one.desk === chosen.desk.desk)}
      hours={hours}
      at={at}
      now={now}
      doing={doing}
    />
  );
  return (
    <Screen {...top} panel={panel}>
      <Sheet className="desks">
        {view === "plan" ? (
          <FloorPlan {...list} />
        ) : (
          <div className="desks-list">
            <DesksTable {...list} today={today} />
          </div>
        )}
        <Legend places={places} />
        <div className="scrub">
          <Scrubber
            hours={hours}
            at={ms(at)}
            bookings={bookings}
            inService={places.filter(({ state }) => state !== "out_of_service").length}
            onMove={onMove}
          />
          <Keys plan={view === "plan"} onPrint={() => void print.print({ day })} />
        </div>
      </Sheet>
      {open?.form === "book" && (
        <BookForm
          desk={open.place.desk}
          slot={wished ? { from: ms(wished.from), until: ms(wished.until) } : defaultSlot(open.place, ms(at))}
          whom={whom}
          onClose={close}
          onDone={(booking) => {
            onServed(booking.desk);
            acts.booked(booking);
          }}
        />
      )}
      {open?.form === "move" && (
        <BookForm
          desk={open.place.desk}
          slot={{ from: ms(open.booking.from), until: ms(open.booking.until) }}
          moving={open.booking}
          onClose={close}
          onDone={(booking, before) => {
            onAsk(booking.desk);
            acts.moved(booking, before);
          }}
        />
      )}
      {open?.form === "cancel" && (
        <CancelForm booking={open.booking} onClose={close} onDone={(booking) => acts.cancelled(booking)} />
      )}
      {open?.form === "occupied" && (
        <FoundOccupied
          desk={open.booking.desk}
          onClose={close}
          onDone={(booking, before) => {
            onAsk(booking.desk);
            acts.seatedElsewhere(booking, before);
          }}
        />
      )}
      {open?.form === "leave" && <LeaveForm booking={open.booking} onClose={close} onDone={acts.left} />}
    </Screen>
  );
}

/** The form that stands open at first: the desk and the time were said in the box. */
function wish(places: Place[], asked: number | undefined, wished: Span | undefined): Open | undefined {
  const place = wished && places.find(({ desk }) => desk.desk === asked);
  return place && { form: "book", place };
}

/** What needs a person, else what can be given away. */
function firstLook(places: Place[], giving: boolean): number | undefined {
  const waiting = places.find(({ state }) => state === "not_come" && !giving);
  return (waiting ?? places.find(({ state }) => state === "free"))?.desk.desk;
}

function Keys({ plan, onPrint }: { plan: boolean; onPrint: () => void }) {
  const say = useWords(deskWords);
  useLoneKey("P", onPrint);
  return (
    <p className="scrub-keys">
      <span>
        <Key>←</Key>
        <Key>→</Key> {say.step}
      </span>
      <span>
        <Key>N</Key> {say.now}
      </span>
      <span>
        <Key>F</Key> {say.nextFree}
      </span>
      {plan && (
        <span>
          <Key>↑</Key>
          <Key>↓</Key> {say.neighbour}
        </span>
      )}
      <span>
        <Key>L</Key> {plan ? say.toList : say.toPlan}
      </span>
      <span>
        <Key>T</Key> {say.toTimeline}
      </span>
      <button type="button" className="scrub-key" onClick={onPrint}>
        <Key>P</Key> {say.print}
      </button>
      <span className="scrub-aside">{say.bars}</span>
    </p>
  );
}
