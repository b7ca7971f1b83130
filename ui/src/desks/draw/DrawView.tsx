import { type ComponentProps, useState } from "react";
import type { Desk, Drawing, Spot } from "../../ipc/generated";
import { Dialog } from "../../shared/Dialog";
import { Key } from "../../shared/Key";
import { useKey, useLoneKey } from "../../shared/keys";
import { strong, useWords } from "../../shared/language";
import { Screen } from "../../shared/Screen";
import { Sheet } from "../../shared/Sheet";
import { useToast } from "../../shared/Toast";
import { useArrows } from "../useArrows";
import { Canvas, keyOf, type Selected } from "./Canvas";
import { DrawPanel } from "./DrawPanel";
import { RetireForm, ZoneForm } from "./Forms";
import { grown, nameOf, paperOf, shifted, spanOf, touches, zoneUnder } from "./geometry";
import type { Tool } from "./hand";
import { useDrawing } from "./useDrawing";
import { drawWords } from "./words";

type Props = {
  top: Omit<ComponentProps<typeof Screen>, "children">;
  drawing: Drawing;
  desks: Desk[];
  since: string;
  onSince: (day: string) => void;
};

/** How far what is selected is held from where it stands. */
type Held = { dx: number; dy: number; dw: number; dh: number };
const STILL: Held = { dx: 0, dy: 0, dw: 0, dh: 0 };

const tools: [Tool, string][] = [
  ["select", "S"],
  ["desk", "D"],
  ["room", "R"],
  ["zone", "Z"],
];

export function DrawView({ top, drawing, desks, since, onSince }: Props) {
  const say = useWords(drawWords);
  const toast = useToast();
  const acts = useDrawing(since);
  const [tool, setTool] = useState<Tool>("select");
  const [selected, setSelected] = useState<Selected>();
  const [held, setHeld] = useState<Held>(STILL);
  const [zoneAt, setZoneAt] = useState<Spot>();
  const [retiring, setRetiring] = useState<Desk>();

  const chosen =
    selected && "desks" in selected ? desks.filter(({ desk }) => selected.desks.includes(desk)) : [];
  const zone =
    selected && "zone" in selected ? drawing.zones.find((one) => one.zone.zone === selected.zone) : undefined;
  const ground = selected && "ground" in selected ? drawing.ground : null;
  const isHeld = Object.values(held).some((by) => by !== 0);

  const paper = paperOf([
    ...desks.map(({ spot }) => spot),
    ...drawing.zones.flatMap(({ spot }) => spot ?? []),
    ...(drawing.ground ? [drawing.ground.spot] : []),
  ]);
  const [frozen, setFrozen] = useState(paper);
  // The paper does not move under what is held over it.
  if (!isHeld && JSON.stringify(frozen) !== JSON.stringify(paper)) setFrozen(paper);

  const to = (spot: Spot) => grown(shifted(spot, held.dx, held.dy), held.dw, held.dh);
  const shown = new Map<string, Spot>();
  if (isHeld) {
    for (const desk of chosen) shown.set(keyOf.desk(desk.desk), to(desk.spot));
    if (zone?.spot) shown.set(keyOf.zone(zone.zone.zone), to(zone.spot));
    if (ground) shown.set(keyOf.ground, to(ground.spot));
  }

  const hold = (by: Partial<Held>) =>
    setHeld((before) => ({
      dx: before.dx + (by.dx ?? 0),
      dy: before.dy + (by.dy ?? 0),
      dw: before.dw + (by.dw ?? 0),
      dh: before.dh + (by.dh ?? 0),
    }));
  const drop = async () => {
    if (!isHeld) return;
    if (chosen.length > 0)
      await acts.place(
        chosen,
        chosen.map(({ desk, spot }) => ({ desk, spot: to(spot) })),
      );
    else if (zone?.spot) await acts.shape(zone.zone, zone.spot, to(zone.spot));
    else if (ground) await acts.fit(ground, to(ground.spot));
    setHeld(STILL);
  };
  const leave = () => {
    if (isHeld) setHeld(STILL);
    else if (tool !== "select") setTool("select");
    else setSelected(undefined);
  };

  const draw = async (spot: Spot) => {
    if (tool === "select") {
      const under = desks.filter((desk) => touches(desk.spot, spot)).map(({ desk }) => desk);
      setSelected(under.length > 0 ? { desks: under } : undefined);
      return;
    }
    if (tool === "zone") {
      setZoneAt(spot);
      return;
    }
    const inside = zoneUnder(spot, drawing.zones) ?? drawing.zones.find((one) => one.zone.kind === "desks");
    const any = inside ?? drawing.zones[0];
    if (!any) {
      toast({ of: "warn", says: say.noZone });
      return;
    }
    const desk_no = tool === "desk" ? any.next_no : nameOf(say.room, desks);
    const capacity = tool === "desk" ? 1 : 6;
    const desk = await acts.add({ desk_no, kind: tool, zone: any.zone.zone, spot, capacity });
    if (desk) setSelected({ desks: [desk.desk] });
  };
  const duplicate = async () => {
    const made = await acts.duplicate(chosen, spanOf(chosen.map(({ spot }) => spot)).h + 1);
    if (made) setSelected({ desks: made.map(({ desk }) => desk) });
  };

  const arrows = (dx: number, dy: number) => (shift: boolean) => {
    if (selected) hold(shift ? { dw: dx, dh: dy } : { dx, dy });
  };
  useArrows({ left: arrows(-1, 0), right: arrows(1, 0), up: arrows(0, -1), down: arrows(0, 1) });
  useKey("back", leave, { when: isHeld || tool !== "select" || selected !== undefined });

  return (
    <Screen
      {...top}
      panel={
        <DrawPanel
          drawing={drawing}
          desks={desks}
          chosen={chosen}
          zone={zone}
          ground={ground}
          paper={paper}
          since={since}
          onSince={onSince}
          held={isHeld}
          acts={acts}
          onDrop={() => void drop()}
          onLeave={leave}
          onDuplicate={() => void duplicate()}
          onRetire={setRetiring}
          onSelect={(next) => {
            setHeld(STILL);
            setSelected(next);
          }}
        />
      }
    >
      <Sheet className="desks">
        <div className="draw-bar" role="toolbar" aria-label={say.tools}>
          {tools.map(([one, letter]) => (
            <ToolButton key={one} letter={letter} on={tool === one} onPress={() => setTool(one)}>
              {say[one]}
            </ToolButton>
          ))}
          <span className="third">{say.how}</span>
        </div>
        <Canvas
          paper={frozen}
          drawing={drawing}
          desks={desks}
          held={shown}
          tool={tool}
          selected={selected}
          onSelect={(next) => {
            setHeld(STILL);
            setSelected(next);
          }}
          onDraw={(spot) => void draw(spot)}
          onMove={(dx, dy) => setHeld({ ...STILL, dx, dy })}
          onSize={(dw, dh) => setHeld({ ...STILL, dw, dh })}
          onDrop={() => void drop()}
        />
      </Sheet>
      {zoneAt && (
        <Dialog title={say.newZone} onClose={() => setZoneAt(undefined)}>
          <ZoneForm
            spot={zoneAt}
            undrawn={drawing.zones.filter(({ spot }) => spot === null)}
            since={since}
            onDone={(drawn) => {
              setZoneAt(undefined);
              setTool("select");
              setSelected({ zone: drawn.zone });
              acts.done(say.added(strong(drawn.name)));
            }}
          />
        </Dialog>
      )}
      {retiring && (
        <RetireForm
          desk={retiring}
          onClose={() => setRetiring(undefined)}
          onDone={(retired) => acts.retired(retired)}
        />
      )}
    </Screen>
  );
}

type ToolProps = { letter: string; on: boolean; onPress: () => void; children: string };

function ToolButton({ letter, on, onPress, children }: ToolProps) {
  useLoneKey(letter, onPress);
  return (
    <button type="button" className="draw-tool" aria-pressed={on} onClick={onPress}>
      <Key>{letter}</Key> {children}
    </button>
  );
}
