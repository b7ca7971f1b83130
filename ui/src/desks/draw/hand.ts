/** The mouse on the paper: over empty paper it draws or selects, on a thing it moves it, at its corner it sizes it. */
import { type PointerEvent, type RefObject, useRef, useState } from "react";
import type { Spot } from "../../ipc/generated";
import type { Selected } from "./Canvas";
import { boxOf, type Point } from "./geometry";

export type Tool = "select" | "desk" | "room" | "zone";

export type Handling = {
  paper: Spot;
  ground: RefObject<HTMLElement | null>;
  tool: Tool;
  selected: Selected | undefined;
  onSelect: (selected: Selected | undefined) => void;
  /** A rectangle was drawn with the tool, or around what is to be selected. */
  onDraw: (spot: Spot) => void;
  /** What is selected would be so far from where it is. */
  onMove: (dx: number, dy: number) => void;
  onSize: (dw: number, dh: number) => void;
  /** The mouse let go: what was held is put down. */
  onDrop: () => void;
};

/** So near to its lower right corner, a thing is sized; in pixels. */
const CORNER = 10;

type Held = { from: Point; kind: "draw" | "move" | "size"; begun: boolean };

/** What a press on a thing selects; with Shift more than one desk. */
function selection(thing: string, before: Selected | undefined, more: boolean): Selected {
  if (thing === "ground") return { ground: true };
  const id = Number(thing.slice(thing.indexOf("-") + 1));
  if (thing.startsWith("zone")) return { zone: id };
  const desks = before && "desks" in before ? before.desks : [];
  if (more) return { desks: desks.includes(id) ? desks.filter((one) => one !== id) : [...desks, id] };
  return desks.includes(id) ? { desks } : { desks: [id] };
}

export function useHand(of: Handling) {
  const held = useRef<Held>(undefined);
  const [band, setBand] = useState<Spot>();

  const pointOf = (event: PointerEvent): Point => {
    const rect = of.ground.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 };
    return {
      x: of.paper.x + ((event.clientX - rect.left) / rect.width) * of.paper.w,
      y: of.paper.y + ((event.clientY - rect.top) / rect.height) * of.paper.h,
    };
  };

  return {
    band,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const thing = (event.target as Element).closest<HTMLElement>("[data-thing]");
      const from = pointOf(event);
      if (of.tool !== "select" || !thing) {
        held.current = { from, kind: "draw", begun: false };
        return;
      }
      const { right, bottom } = thing.getBoundingClientRect();
      const corner = right - event.clientX < CORNER && bottom - event.clientY < CORNER;
      of.onSelect(selection(thing.dataset.thing ?? "", of.selected, event.shiftKey));
      held.current = { from, kind: corner ? "size" : "move", begun: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = held.current;
      if (!now) return;
      const to = pointOf(event);
      const [dx, dy] = [Math.round(to.x - now.from.x), Math.round(to.y - now.from.y)];
      if (!now.begun && dx === 0 && dy === 0) return;
      if (!now.begun) event.currentTarget.setPointerCapture?.(event.pointerId);
      now.begun = true;
      if (now.kind === "draw") setBand(boxOf(now.from, to));
      else if (now.kind === "move") of.onMove(dx, dy);
      else of.onSize(dx, dy);
    },
    onPointerUp() {
      const now = held.current;
      held.current = undefined;
      setBand(undefined);
      if (!now) return;
      if (now.kind !== "draw") {
        if (now.begun) of.onDrop();
      } else if (band && now.begun) of.onDraw(band);
      else of.onSelect(undefined);
    },
    onPointerCancel() {
      held.current = undefined;
      setBand(undefined);
    },
  };
}
