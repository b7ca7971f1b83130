/** Rectangles on the plan's grid. */
import type { Desk, DrawnZone, Spot } from "../../ipc/generated";

export type Point = { x: number; y: number };

export const boxOf = (a: Point, b: Point): Spot => {
  const [x, y] = [Math.floor(Math.min(a.x, b.x)), Math.floor(Math.min(a.y, b.y))];
  return { x, y, w: Math.ceil(Math.max(a.x, b.x)) - x, h: Math.ceil(Math.max(a.y, b.y)) - y };
};

export const shifted = (spot: Spot, dx: number, dy: number): Spot => ({
  ...spot,
  x: spot.x + dx,
  y: spot.y + dy,
});

/** Never below one step. */
export const grown = (spot: Spot, dw: number, dh: number): Spot => ({
  ...spot,
  w: Math.max(1, spot.w + dw),
  h: Math.max(1, spot.h + dh),
});

/** What all of them span. */
export function spanOf(spots: Spot[]): Spot {
  const x = Math.min(...spots.map((spot) => spot.x));
  const y = Math.min(...spots.map((spot) => spot.y));
  const right = Math.max(...spots.map((spot) => spot.x + spot.w));
  const bottom = Math.max(...spots.map((spot) => spot.y + spot.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** The paper that one draws on: everything with room around it, and never small. */
export function paperOf(spots: Spot[]): Spot {
  if (spots.length === 0) return { x: 0, y: 0, w: 80, h: 48 };
  const { x, y, w, h } = spanOf(spots);
  return { x: x - 3, y: y - 3, w: Math.max(80, w + 6), h: Math.max(48, h + 10) };
}

export const touches = (a: Spot, b: Spot) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The smallest drawn zone in which the middle of a spot lies. */
export function zoneUnder(spot: Spot, zones: DrawnZone[]): DrawnZone | undefined {
  const [x, y] = [spot.x + spot.w / 2, spot.y + spot.h / 2];
  return zones
    .filter(({ spot: on }) => on && on.x <= x && x <= on.x + on.w && on.y <= y && y <= on.y + on.h)
    .sort((a, b) => (a.spot?.w ?? 0) * (a.spot?.h ?? 0) - (b.spot?.w ?? 0) * (b.spot?.h ?? 0))[0];
}

/** 房间 1, or the next that nobody is called. */
export function nameOf(prefix: string, desks: Desk[]): string {
  let nth = 1;
  while (desks.some(({ desk_no }) => desk_no === `${prefix} ${nth}`)) nth += 1;
  return `${prefix} ${nth}`;
}

/** Where a picture lies at first: as wide as the paper, in its own shape. */
export const groundFor = (paper: Spot, aspect: number): Spot => ({
  ...paper,
  h: Math.max(1, Math.round(paper.w * aspect)),
});
