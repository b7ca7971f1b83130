/** What is done to the plan, each with its line at the foot of the screen and its way back under F4, step by step. */
import { useRef } from "react";
import { Refused } from "../../ipc/ask";
import type { Desk, Ground, Spot } from "../../ipc/generated";
import { refusalWords } from "../../ipc/refusals";
import { useAct } from "../../ipc/useAct";
import { useFormats } from "../../shared/dates";
import { strong, useLanguage, useWords } from "../../shared/language";
import { useToast } from "../../shared/Toast";
import { sharedWords } from "../../shared/words";
import { drawWords } from "./words";

type Back = () => Promise<unknown>;
type Refusal = Parameters<typeof refusalWords>[0];

export type Placed = { desk: number; spot: Spot };

export function useDrawing(since: string) {
  const say = useWords(drawWords);
  const shared = useWords(sharedWords);
  const language = useLanguage();
  const formats = useFormats();
  const toast = useToast();
  const back = useRef<Back[]>([]);
  const onRefused = (refusal: Refusal) => {
    const { says, next } = refusalWords(refusal, language, formats);
    toast({ of: "stop", says, ...(next === undefined ? {} : { note: next }) });
  };
  const onFault = () => toast({ of: "stop", says: shared.broke });
  const told = { onRefused, onFault };
  const placing = useAct("desks_place", told);
  const adding = useAct("desks_add", told);
  const duplicating = useAct("desks_duplicate", told);
  const takingBack = useAct("desks_take_back", told);
  const keeping = useAct("desks_keep_in_service", told);
  const shaping = useAct("profile_shape_zone", told);
  const fitting = useAct("desks_fit_ground", told);
  const lifting = useAct("desks_lift_ground", told);

  async function undo() {
    const last = back.current.pop();
    if (!last) return;
    if ((await last()) !== undefined) tell(say.undone);
  }
  function tell(says: string) {
    toast({ of: "done", says, ...(back.current.length > 0 && { undo: () => void undo() }) });
  }
  /** Says what was done, and remembers how to go back. */
  function done(says: string, way?: Back) {
    if (way) back.current.push(way);
    tell(says);
  }
  const names = (desks: Desk[]) => desks.map(({ desk_no }) => strong(desk_no)).join(" ");
  const from_on = since;

  return {
    done,
    async place(before: Desk[], after: Placed[]) {
      const placed = await placing.act({ desks: after, from_on });
      if (!placed) return false;
      const was = before.map(({ desk, spot }) => ({ desk, spot }));
      done(say.placed(names(placed.desks)), () => placing.act({ desks: was, from_on }));
      return true;
    },
    async add(wanted: { desk_no: string; kind: Desk["kind"]; zone: number; spot: Spot; capacity: number }) {
      const desk = await adding.act({ ...wanted, from_on });
      if (desk) done(say.added(strong(desk.desk_no)), () => takingBack.act({ desks: [desk.desk] }));
      return desk;
    },
    async duplicate(desks: Desk[], dy: number) {
      const made = await duplicating.act({ desks: desks.map(({ desk }) => desk), dx: 0, dy, from_on });
      if (!made) return undefined;
      done(say.added(names(made.desks)), () => takingBack.act({ desks: made.desks.map(({ desk }) => desk) }));
      return made.desks;
    },
    async keep(desk: Desk) {
      if (await keeping.act({ desk: desk.desk })) done(say.kept(strong(desk.desk_no)));
    },
    retired(desk: Desk) {
      const back = () => keeping.act({ desk: desk.desk });
      done(say.retired(strong(desk.desk_no), formats.day(desk.to_on ?? "")), back);
    },
    async shape(zone: { zone: number; name: string }, before: Spot | null, spot: Spot) {
      const shaped = await shaping.act({ zone: zone.zone, spot, from_on });
      if (!shaped) return false;
      const way = before && (() => shaping.act({ zone: zone.zone, spot: before, from_on }));
      done(say.placed(strong(zone.name)), way ?? undefined);
      return true;
    },
    async fit(ground: Ground, spot: Spot) {
      const was = ground.spot;
      if (!(await fitting.act({ ground: ground.ground, spot }))) return false;
      done(say.placed(say.fitting), () => fitting.act({ ground: ground.ground, spot: was }));
      return true;
    },
    async lift() {
      if (await lifting.act({ from_on })) done(say.lifted);
    },
    onRefused,
    refusedBy: (error: unknown) => error instanceof Refused && onRefused(error.refusal),
  };
}
