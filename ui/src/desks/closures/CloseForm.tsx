/** Closes a desk, its zone or the house for a time; every booking that it hits is given a way out first. */
import { type FormEvent, useState } from "react";
import type { Closure, ClosureScope, Desk, HitChoice } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { DayField, TimeField } from "../../shared/DayField";
import { Dialog } from "../../shared/Dialog";
import { useFormats } from "../../shared/dates";
import { Field, Select } from "../../shared/Field";
import { FormRefusal, SaidNo } from "../../shared/FormRefusal";
import { strong, useWords } from "../../shared/language";
import { useToast } from "../../shared/Toast";
import { sharedWords } from "../../shared/words";
import { Hits, standing } from "../hits/Hits";
import { useCalm } from "../series/useCalm";
import { whatOf } from "./what";
import { closeWords, closureWords } from "./words";
import "../series/series.css";

type Props = { desk: Desk; at: string; onClose: () => void };

export function CloseForm({ desk, at, onClose }: Props) {
  const say = useWords(closeWords);
  const names = useWords(closureWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const [scope, setScope] = useState<"desk" | "zone" | "house">("desk");
  const [fromDay, setFromDay] = useState(formats.dayOf(at));
  const [fromTime, setFromTime] = useState(formats.clock(at));
  const [untilDay, setUntilDay] = useState(formats.dayOf(at));
  const [untilTime, setUntilTime] = useState("18:00");
  const [reason, setReason] = useState("");
  const [choices, setChoices] = useState<HitChoice[]>([]);
  const close = useAct("desks_close", {
    onDone: (closure: Closure) => {
      const until = formats.moment(closure.until, formats.dayOf(at));
      toast({ of: "left", says: say.closed(strong(whatOf(closure, names)), until) });
      onClose();
    },
  });
  const scopes: Record<typeof scope, ClosureScope> = {
    desk: { scope: "desks", desks: [desk.desk] },
    zone: { scope: "zone", zone: desk.zone },
    house: { scope: "house" },
  };
  const closing =
    fromDay && fromTime && untilDay && untilTime
      ? {
          scope: scopes[scope],
          from: formats.instantOf(fromDay, fromTime),
          until: formats.instantOf(untilDay, untilTime),
        }
      : undefined;
  const { calm, resting } = useCalm(closing);
  const hits = useAsk(
    "desks_closure_hits",
    calm ?? { scope: scopes.desk, from: at, until: at },
    ["desks", "members"],
    { when: calm !== undefined },
  );
  const seen = calm && !hits.refused ? hits.data : undefined;
  const chosen = standing(seen?.hits ?? [], choices);
  const whole = seen !== undefined && hits.fresh && resting && chosen.length === seen.hits.length;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (closing && whole) void close.act({ ...closing, reason, choices: chosen });
  };
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <form className="form series-form" onSubmit={send}>
        <div className="series-fields">
          <Field
            label={say.reason}
            hint={say.reasonHint}
            value={reason}
            onChange={setReason}
            maxLength={60}
            required
            first
          />
          <Select
            label={say.scope}
            value={scope}
            onChange={setScope}
            options={[
              ["desk", say.desk(desk.desk_no)],
              ["zone", say.zone(desk.zone_name)],
              ["house", say.house],
            ]}
          />
          <div className="form-row">
            <DayField label={say.fromDay} value={fromDay} onChange={setFromDay} required />
            <TimeField label={say.fromTime} value={fromTime} onChange={setFromTime} required />
          </div>
          <div className="form-row">
            <DayField label={say.untilDay} value={untilDay} onChange={setUntilDay} required />
            <TimeField label={say.untilTime} value={untilTime} onChange={setUntilTime} required />
          </div>
        </div>
        <div className="series-seen">
          {calm && hits.refused && <SaidNo refusal={hits.refused} />}
          {seen && (
            <>
              <p className="second">{say.closes(seen.desk_nos.length)}</p>
              <Hits hits={seen.hits} choices={chosen} onChoose={setChoices} />
            </>
          )}
          <FormRefusal of={close} />
        </div>
        <div className="form-acts series-acts">
          <Button filled submit disabled={close.busy || !whole}>
            {say.close}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
