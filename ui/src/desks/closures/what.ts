import type { Closure } from "../../ipc/generated";
import type { Words } from "../../shared/language";
import type { closureWords } from "./words";

/** What a closure closes, in words. */
export function whatOf({ scope, zone_name, desk_nos }: Closure, say: Words<typeof closureWords>): string {
  if (scope === "house") return say.house;
  if (scope === "zone" && zone_name) return say.zone(zone_name);
  return desk_nos[0] ? say.desks(desk_nos[0], desk_nos.length) : say.noDesk;
}
