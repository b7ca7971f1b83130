/** The paper: zones, rooms and desks on the grid, each a button; the mouse draws, moves and sizes them. */
import { type CSSProperties, useRef } from "react";
import type { Desk, Drawing, Spot } from "../../ipc/generated";
import { useWords } from "../../shared/language";
import { Ground } from "../FloorPlan";
import { type Handling, useHand } from "./hand";
import { drawWords } from "./words";
import "../plan.css";
import "./draw.css";

/** What is selected: desks, a zone, or the picture. */
export type Selected = { desks: number[] } | { zone: number } | { ground: true };

type Props = Omit<Handling, "paper" | "ground"> & {
  paper: Spot;
  drawing: Drawing;
  desks: Desk[];
  /** Where things would be that are being moved; each under its key. */
  held: Map<string, Spot>;
};

export const keyOf = {
  desk: (desk: number) => `desk-${desk}`,
  zone: (zone: number) => `zone-${zone}`,
  ground: "ground",
};

export function Canvas({ paper, drawing, desks, held, ...handling }: Props) {
  const say = useWords(drawWords);
  const ground = useRef<HTMLElement>(null);
  const { band, ...hand } = useHand({ ...handling, paper, ground });
  const { selected } = handling;
  const place = ({ x, y, w, h }: Spot): CSSProperties => ({
    left: `${(100 * (x - paper.x)) / paper.w}%`,
    top: `${(100 * (y - paper.y)) / paper.h}%`,
    width: `${(100 * w) / paper.w}%`,
    height: `${(100 * h) / paper.h}%`,
  });
  const shown = (key: string, spot: Spot) => held.get(key) ?? spot;
  const isOn = (desk: number) =>
    selected !== undefined && "desks" in selected && selected.desks.includes(desk);
  const laid = drawing.ground;
  const size = { "--plan-w": paper.w, "--plan-h": paper.h, "--plan-desk": 6 } as CSSProperties;
  return (
    <div className="plan draw">
      <section
        ref={ground}
        className={`plan-ground draw-paper draw-${handling.tool}`}
        aria-label={say.paper}
        style={size}
        {...hand}
      >
        {laid && <Ground sha256={laid.sha256} style={place(shown(keyOf.ground, laid.spot))} />}
        {laid && selected && "ground" in selected && (
          <button
            type="button"
            className="draw-thing draw-ground"
            data-thing={keyOf.ground}
            aria-pressed
            aria-label={say.fitting}
            style={place(shown(keyOf.ground, laid.spot))}
          />
        )}
        {drawing.zones.map(
          ({ zone, spot }) =>
            spot && (
              <button
                key={zone.zone}
                type="button"
                className={`draw-thing draw-zone${held.has(keyOf.zone(zone.zone)) ? " draw-held" : ""}`}
                data-thing={keyOf.zone(zone.zone)}
                aria-pressed={selected !== undefined && "zone" in selected && selected.zone === zone.zone}
                style={place(shown(keyOf.zone(zone.zone), spot))}
                onClick={(event) => event.detail === 0 && handling.onSelect({ zone: zone.zone })}
              >
                <span>
                  <b>{zone.name}</b> <span className="third">{zone.area / 100} ㎡</span>
                </span>
              </button>
            ),
        )}
        {[...desks]
          .sort((a, b) => b.spot.w * b.spot.h - a.spot.w * a.spot.h)
          .map((desk) => (
            <button
              key={desk.desk}
              type="button"
              className={`draw-thing draw-${desk.kind}${held.has(keyOf.desk(desk.desk)) ? " draw-held" : ""}`}
              data-thing={keyOf.desk(desk.desk)}
              aria-pressed={isOn(desk.desk)}
              style={place(shown(keyOf.desk(desk.desk), desk.spot))}
              onClick={(event) => event.detail === 0 && handling.onSelect({ desks: [desk.desk] })}
            >
              {desk.desk_no}
            </button>
          ))}
        {band && <span className="draw-band" aria-hidden="true" style={place(band)} />}
      </section>
    </div>
  );
}
