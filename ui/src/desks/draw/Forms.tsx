/** What a desk or a zone says of itself, and taking a desk out of service. */
import { type FormEvent, useState } from "react";
import type { Desk, DrawnZone, Spot, ZoneCard, ZoneKind } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { Button } from "../../shared/Button";
import { DayField } from "../../shared/DayField";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Field, Select } from "../../shared/Field";
import { FormRefusal } from "../../shared/FormRefusal";
import { useWords } from "../../shared/language";
import { sharedWords } from "../../shared/words";
import { drawWords } from "./words";

const kinds: ZoneKind[] = [
  "desks",
  "reception",
  "exhibition",
  "meeting",
  "leisure",
  "equipment",
  "operator_office",
  "other",
];

type DeskProps = { desk: Desk; zones: DrawnZone[]; since: string; onDone: (desk: Desk) => void };

export function DeskForm({ desk, zones, since, onDone }: DeskProps) {
  const say = useWords(drawWords);
  const [no, setNo] = useState(desk.desk_no);
  const [zone, setZone] = useState(String(desk.zone));
  const [capacity, setCapacity] = useState(String(desk.capacity));
  const [note, setNote] = useState(desk.note);
  const change = useAct("desks_change", { onDone });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const many = Number.parseInt(capacity, 10);
    void change.act({
      desk: desk.desk,
      desk_no: no,
      zone: Number(zone),
      capacity: Number.isNaN(many) ? 0 : Math.max(0, many),
      note,
      from_on: since,
    });
  };
  const known = zones.map(({ zone }) => [String(zone.zone), zone.name] as const);
  const its = known.some(([id]) => id === zone) ? known : [...known, [zone, desk.zone_name] as const];
  return (
    <form className="form" onSubmit={send}>
      <Field label={desk.kind === "desk" ? say.number : say.name} value={no} onChange={setNo} required />
      <Select label={say.zone} value={zone} onChange={setZone} options={its} />
      <div className="form-row">
        <Field label={say.capacity} value={capacity} onChange={setCapacity} inputMode="numeric" code />
        <Field label={say.note} value={note} onChange={setNote} placeholder={say.noteHint} maxLength={40} />
      </div>
      <FormRefusal of={change} />
      <div className="form-acts">
        <Button submit disabled={change.busy}>
          {say.save}
        </Button>
      </div>
    </form>
  );
}

/** 86.5 → 8650; nothing where it is no area. */
export function areaOf(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;
}

type ZoneProps = {
  /** The one that is changed; a new one where left out, drawn there. */
  zone?: ZoneCard | undefined;
  spot?: Spot;
  undrawn?: DrawnZone[];
  since: string;
  onDone: (zone: ZoneCard) => void;
};

export function ZoneForm({ zone, spot, undrawn = [], since, onDone }: ZoneProps) {
  const say = useWords(drawWords);
  const [which, setWhich] = useState("");
  const [name, setName] = useState(zone?.name ?? "");
  const [kind, setKind] = useState<ZoneKind>(zone?.kind ?? "desks");
  const [area, setArea] = useState(zone ? String(zone.area / 100) : "");
  const [from, setFrom] = useState(since);
  const [wrong, setWrong] = useState(false);
  const change = useAct("profile_change_zone", { onDone });
  const add = useAct("profile_add_zone", { onDone });
  const shape = useAct("profile_shape_zone", { onDone });
  const acting = zone ? change : which ? shape : add;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (which && spot) return void shape.act({ zone: Number(which), spot, from_on: since });
    const size = areaOf(area);
    setWrong(size === undefined);
    if (size === undefined) return;
    if (zone) void change.act({ zone: zone.zone, name, kind, area: size });
    else if (spot) void add.act({ name, kind, area: size, from_on: from, spot });
  };
  return (
    <form className="form" onSubmit={send}>
      {undrawn.length > 0 && (
        <Select
          label={say.whichZone}
          value={which}
          onChange={setWhich}
          options={[
            ["", say.anotherZone],
            ...undrawn.map(({ zone }) => [String(zone.zone), zone.name] as const),
          ]}
        />
      )}
      {which === "" && (
        <>
          <Field label={say.name} value={name} onChange={setName} required maxLength={40} first={!zone} />
          <Select
            label={say.kind}
            value={kind}
            onChange={setKind}
            options={kinds.map((one) => [one, say[`kinds_${one}`]] as const)}
          />
          <Field
            label={say.area}
            value={area}
            onChange={setArea}
            inputMode="decimal"
            code
            required
            wrong={wrong ? say.areaWrong : undefined}
          />
          {!zone && <DayField label={say.zoneFrom} value={from} onChange={setFrom} required />}
        </>
      )}
      <FormRefusal of={acting} />
      <div className="form-acts">
        <Button filled={!zone} submit disabled={acting.busy}>
          {zone ? say.save : say.draw}
        </Button>
      </div>
    </form>
  );
}

type RetireProps = { desk: Desk; onClose: () => void; onDone: (desk: Desk) => void };

export function RetireForm({ desk, onClose, onDone }: RetireProps) {
  const say = useWords(drawWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const [to, setTo] = useState(formats.dayOf(new Date().toISOString()));
  const [reason, setReason] = useState("");
  const retire = useAct("desks_retire", {
    onDone: (retired) => {
      onClose();
      onDone(retired);
    },
  });
  const send = (to_on: string) => void retire.act({ desk: desk.desk, to_on, reason });
  const refused = retire.refused?.code === "desk_still_promised" ? retire.refused.values : undefined;
  return (
    <Dialog title={say.retireTitle(desk.desk_no)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send(to);
        }}
      >
        <p className="second">{say.retireWhy}</p>
        <DayField label={say.lastDay} value={to} onChange={setTo} required />
        <Field label={say.reason} value={reason} onChange={setReason} maxLength={120} required first />
        <FormRefusal of={retire} />
        <div className="form-acts">
          {refused ? (
            <Button
              onPress={() => {
                setTo(refused.free_after);
                send(refused.free_after);
              }}
            >
              {say.retireOn(formats.day(refused.free_after))}
            </Button>
          ) : (
            <Button filled submit disabled={retire.busy}>
              {say.retire}
            </Button>
          )}
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
