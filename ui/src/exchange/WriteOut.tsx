/** The bookings of some days into a file: a calendar for another program, or a sheet. */
import { useState } from "react";
import { save } from "../ipc/ask";
import type { Member, WrittenOut } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { DialogForm } from "../shared/DialogForm";
import { plusDays, useFormats } from "../shared/dates";
import { Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { useToast } from "../shared/Toast";
import { exchangeWords } from "./words";

type As = "calendar" | "sheet";

export function WriteOut({ onClose }: { onClose: () => void }) {
  const say = useWords(exchangeWords);
  const toast = useToast();
  const today = useFormats().dayOf(useNow());
  const desks = useAsk("desks_list", {}, ["desks"]).data?.desks ?? [];
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(plusDays(today, 30));
  const [as, setAs] = useState<As>("calendar");
  const [desk, setDesk] = useState("");
  const [member, setMember] = useState<Member>();
  const onDone = ({ sha256, name, bookings }: WrittenOut) =>
    void save(sha256, name).then(
      (saved) => {
        if (!saved) return;
        toast({ of: "done", says: say.saved(bookings) });
        onClose();
      },
      () => toast({ of: "stop", says: say.notSaved }),
    );
  const calendar = useAct("exchange_write_calendar", { onDone });
  const sheet = useAct("exchange_write_sheet", { onDone });
  const act = as === "calendar" ? calendar : sheet;
  const send = () => {
    if (!from || !to) return;
    void act.act({ period: { from, to }, member: member?.member ?? null, desk: desk ? Number(desk) : null });
  };
  return (
    <DialogForm title={say.outTitle} act={act} does={say.out} onSend={send} onClose={onClose}>
      <div className="form-row">
        <DayField label={say.from} value={from} onChange={setFrom} required />
        <DayField label={say.to} value={to} onChange={setTo} required />
      </div>
      <div className="form-row">
        <Select<As>
          label={say.as}
          value={as}
          onChange={setAs}
          options={[
            ["calendar", say.calendar],
            ["sheet", say.sheet],
          ]}
        />
        <Select
          label={say.place}
          value={desk}
          onChange={setDesk}
          options={[["", say.all] as const, ...desks.map((one) => [String(one.desk), one.desk_no] as const)]}
        />
      </div>
      <MemberPick value={member} onPick={setMember} label={say.whose} />
    </DialogForm>
  );
}
