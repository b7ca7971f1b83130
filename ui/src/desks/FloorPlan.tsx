/**
 * The floor plan: every desk and room where it stands, told by pattern and word. Plain buttons on a grid, so that
 * the mouse, the keyboard and a reader all find them. A zone that was never drawn is framed by what its desks span.
 * Where the plan was imported as a picture, it lies below.
 */
import { type CSSProperties, useEffect, useRef } from "react";
import type { Drawing, Place, Spot } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { isComing, isHeld, sentence, stateWord, wordOn } from "./look";
import { deskWords } from "./words";
import "./plan.css";

type Props = {
  places: Place[];
  at: string;
  selected: number | undefined;
  onSelect: (desk: number) => void;
  /** ↵ or a double click. */
  onOpen: (place: Place) => void;
};

/** Around a zone's desks, and above them for its name, in heights of the smallest desk: any grid will do. */
const MARGIN = 0.2;
const HEAD = 0.75;

type Frame = { name: string; spot: Spot; desks: number; area?: number };

/** What the spots span. */
function span(spots: Spot[]): Spot {
  const x = Math.min(...spots.map((spot) => spot.x));
  const y = Math.min(...spots.map((spot) => spot.y));
  const right = Math.max(...spots.map((spot) => spot.x + spot.w));
  const bottom = Math.max(...spots.map((spot) => spot.y + spot.h));
  return { x, y, w: right - x, h: bottom - y };
}

export function framesOf(places: Place[]): Frame[] {
  const zones = new Map<number, Place[]>();
  for (const place of places.filter(({ desk }) => desk.kind === "desk"))
    zones.set(place.desk.zone, [...(zones.get(place.desk.zone) ?? []), place]);
  const unit = Math.min(...places.map(({ desk }) => desk.spot.h));
  const [margin, head] = [MARGIN * unit, HEAD * unit];
  return [...zones.values()].map((inside) => {
    const { x, y, w, h } = span(inside.map(({ desk }) => desk.spot));
    const spot = { x: x - margin, y: y - head, w: w + 2 * margin, h: h + head + margin };
    return { name: inside[0]?.desk.zone_name ?? "", spot, desks: inside.length };
  });
}

/** The zones as they are drawn, then those that are not by their desks. */
export function framesOn(drawing: Drawing | undefined, places: Place[]): Frame[] {
  const drawn = (drawing?.zones ?? []).flatMap(({ zone, spot }) => {
    const desks = places.filter(({ desk }) => desk.zone === zone.zone && desk.kind === "desk").length;
    return spot ? [{ name: zone.name, spot, desks, area: zone.area }] : [];
  });
  const names = drawn.map(({ name }) => name);
  return [...drawn, ...framesOf(places).filter(({ name }) => !names.includes(name))];
}

/** Larger ones first, so that what stands in a room lies over it. */
export const bySize = (places: Place[]) =>
  [...places].sort((a, b) => b.desk.spot.w * b.desk.spot.h - a.desk.spot.w * a.desk.spot.h);

export function FloorPlan({ places, at, selected, onSelect, onOpen }: Props) {
  const say = useWords(deskWords);
  const ground = useRef<HTMLElement>(null);
  const day = useFormats().dayOf(at);
  const drawing = useAsk("desks_drawing", { day }, ["desks", "profile"]);
  const laid = drawing.data?.ground;
  const frames = framesOn(drawing.data, places);
  const whole = span([
    ...frames.map((frame) => frame.spot),
    ...places.map(({ desk }) => desk.spot),
    ...(laid ? [laid.spot] : []),
  ]);
  const narrowest = Math.min(...places.map(({ desk }) => desk.spot.w));
  const place = ({ x, y, w, h }: Spot): CSSProperties => ({
    left: `${(100 * (x - whole.x)) / whole.w}%`,
    top: `${(100 * (y - whole.y)) / whole.h}%`,
    width: `${(100 * w) / whole.w}%`,
    height: `${(100 * h) / whole.h}%`,
  });
  // The focus follows the arrow keys, which the screen hears.
  useEffect(() => {
    if (!ground.current?.contains(document.activeElement)) return;
    ground.current.querySelector<HTMLButtonElement>(`[data-desk="${selected}"]`)?.focus();
  }, [selected]);
  const tabStop = places.some(({ desk }) => desk.desk === selected) ? selected : places[0]?.desk.desk;
  return (
    <div className="plan">
      <section
        ref={ground}
        className="plan-ground"
        aria-label={say.planLabel}
        style={{ "--plan-w": whole.w, "--plan-h": whole.h, "--plan-desk": narrowest } as CSSProperties}
      >
        {laid && <Ground sha256={laid.sha256} style={place(laid.spot)} />}
        {frames.map((frame) => (
          <div key={frame.name} className="plan-zone" style={place(frame.spot)}>
            <b>{frame.name}</b>{" "}
            <span className="third">
              {frame.desks === 0 && frame.area ? say.area(frame.area / 100) : say.desksInAll(frame.desks)}
            </span>
          </div>
        ))}
        {bySize(places).map((one) => (
          <PlaceButton
            key={one.desk.desk}
            place={one}
            at={at}
            style={place(one.desk.spot)}
            selected={one.desk.desk === selected}
            tabStop={one.desk.desk === tabStop}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        ))}
      </section>
    </div>
  );
}

/** The picture below the plan, by its kept bytes. */
export function Ground({ sha256, style }: { sha256: string; style: CSSProperties }) {
  const picture = useAsk("desks_ground_picture", { sha256 }, []);
  if (!picture.data) return null;
  return <img className="plan-picture" src={picture.data.address} alt="" style={style} draggable={false} />;
}

type ButtonProps = Pick<Props, "at" | "onSelect" | "onOpen"> & {
  place: Place;
  style: CSSProperties;
  selected: boolean;
  tabStop: boolean;
};

function PlaceButton({ place, at, style, selected, tabStop, onSelect, onOpen }: ButtonProps) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const { desk, state, booking } = place;
  const held = isHeld(place, at) ? " place-held" : "";
  const whose = booking && state !== "free" && state !== "out_of_service" ? `, ${booking.name}` : "";
  return (
    <button
      type="button"
      data-desk={desk.desk}
      className={`place place-${desk.kind} place-${state}${held}`}
      style={style}
      tabIndex={tabStop ? 0 : -1}
      aria-pressed={selected}
      title={`${sentence(place, at, say, formats)}${whose}`}
      onClick={() => onSelect(desk.desk)}
      onDoubleClick={() => onOpen(place)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onOpen(place);
      }}
    >
      <span className="place-no">{desk.desk_no}</span>
      {desk.kind === "desk" ? (
        <span className="place-word">
          {isComing(place, at) && <span className="place-about">{say.about} </span>}
          {wordOn(place, at, say, formats)}
        </span>
      ) : (
        <RoomLines place={place} at={at} />
      )}
    </button>
  );
}

/** A room is large enough to say who, until when, and how many fit. */
function RoomLines({ place, at }: { place: Place; at: string }) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const { desk, state, booking } = place;
  const taken = state === "in_use" || state === "not_come" || isHeld(place, at);
  const seats = say.seats(desk.capacity);
  if (taken && booking)
    return (
      <>
        <span className="place-word">{booking.team ?? booking.name}</span>
        <span className="place-word">{say.until(stateWord(state, say), formats.clock(booking.until))}</span>
      </>
    );
  return (
    <>
      <span className="place-word">
        {state === "promised" && booking
          ? say.freeUntil(formats.clock(booking.from))
          : wordOn(place, at, say, formats)}
      </span>
      <span className="place-word">{seats}</span>
    </>
  );
}
