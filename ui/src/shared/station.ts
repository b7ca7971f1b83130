/** In which zone this window's scanner stands, remembered by the window: `const [zone, setZone] = useStation()`. */
import { useSyncExternalStore } from "react";

const KEY = "station-zone";
const told = new Set<() => void>();

/** The zone's id; `undefined` where nobody said one. */
export function stationZone(): number | undefined {
  const kept = Number(localStorage.getItem(KEY));
  return kept > 0 ? kept : undefined;
}

export function setStationZone(zone: number | undefined) {
  if (zone === undefined) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, String(zone));
  for (const tell of told) tell();
}

function listen(tell: () => void) {
  told.add(tell);
  return () => told.delete(tell);
}

export const useStation = () => [useSyncExternalStore(listen, stationZone), setStationZone] as const;
