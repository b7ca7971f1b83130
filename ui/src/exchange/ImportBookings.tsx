/** A calendar or sheet from outside: each line with what stands in its way, then those that can be booked, in one act. */
import { useState } from "react";
import { type Faulted, Refused, stage } from "../ipc/ask";
import type { BookingsPreview, BookingsPreviewLine, Member, Refusal } from "../ipc/generated";
import { flawWords } from "../ipc/importRefusals";
import { refusalWords } from "../ipc/refusals";
import { useAct } from "../ipc/useAct";
import { faultOf, useAsk } from "../ipc/useAsk";
import { Dialog } from "../shared/Dialog";
import { ActForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { Select } from "../shared/Field";
import { FilePick, useDrop } from "../shared/FilePick";
import { FormRefusal } from "../shared/FormRefusal";
import { useLanguage, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { MemberPick } from "../shared/MemberPick";
import { Said } from "../shared/Said";
import { Table } from "../shared/Table";
import { useToast } from "../shared/Toast";
import { exchangeWords } from "./words";

export function ImportBookings({ onClose }: { onClose: () => void }) {
  const say = useWords(exchangeWords);
  const [staged, setStaged] = useState<string>();
  const [failed, setFailed] = useState<{ refused: Refusal | undefined; fault: Faulted | undefined }>();
  const take = async ([file]: File[]) => {
    if (!file) return;
    setFailed(undefined);
    try {
      setStaged((await stage(file)).staged);
    } catch (error) {
      const refused = error instanceof Refused ? error.refusal : undefined;
      setFailed({ refused, fault: refused ? undefined : faultOf(error) });
    }
  };
  const files = (chosen: File[]) => void take(chosen);
  return (
    <Dialog title={say.inTitle} onClose={onClose} wide>
      <div className="form" {...useDrop(files)}>
        <p className="field-hint">{say.chooseHint}</p>
        <div>
          <FilePick accept=".ics,.xlsx,.csv" onFiles={files} filled={!staged}>
            {say.choose}
          </FilePick>
        </div>
        {failed && <FormRefusal of={failed} />}
      </div>
      {staged && <Lines key={staged} staged={staged} onClose={onClose} />}
    </Dialog>
  );
}

function Lines({ staged, onClose }: { staged: string; onClose: () => void }) {
  const say = useWords(exchangeWords);
  const toast = useToast();
  const desks = useAsk("desks_list", {}, ["desks"]).data?.desks ?? [];
  const [member, setMember] = useState<Member>();
  const [desk, setDesk] = useState("");
  const args = { staged, member: member?.member ?? null, desk: desk ? Number(desk) : null };
  const seen = useAsk("exchange_preview", args, ["desks", "members", "exchange"]);
  const run = useAct("exchange_import", {
    onDone: ({ bookings }) => {
      toast({ of: "done", says: say.booked(bookings.length) });
      onClose();
    },
  });
  return (
    <Shown of={seen}>
      {(preview) => {
        const lines = fresh(preview);
        return (
          <ActForm
            act={{ ...run, busy: run.busy || lines.length === 0 }}
            does={say.book(lines.length)}
            onSend={() => void run.act({ ...args, lines })}
            onClose={onClose}
          >
            <MemberPick value={member} onPick={setMember} label={say.forWhom} />
            <Select
              label={say.where}
              value={desk}
              onChange={setDesk}
              options={[
                ["", say.nowhere] as const,
                ...desks.map((one) => [String(one.desk), one.desk_no] as const),
              ]}
            />
            <p className="second">{say.counts(preview.new, preview.known, preview.left)}</p>
            <Preview lines={preview.lines} />
          </ActForm>
        );
      }}
    </Shown>
  );
}

const fresh = ({ lines }: BookingsPreview) =>
  lines.filter(({ verdict }) => verdict.code === "new").map(({ line }) => line);

function Preview({ lines }: { lines: BookingsPreviewLine[] }) {
  const say = useWords(exchangeWords);
  const f = useFormats();
  return (
    <div className="exchange-lines">
      <Table
        compact
        label={say.inTitle}
        rows={lines}
        keyOf={(one) => one.line}
        columns={[
          { head: say.when, cell: (one) => one.from && f.moment(one.from), width: "132px" },
          { head: say.place, cell: (one) => one.desk_no, width: "110px" },
          { head: say.who, cell: (one) => one.name, width: "96px" },
          { head: say.what, cell: (one) => one.says, width: "150px" },
          { head: say.verdict, cell: (one) => <Told line={one} />, main: true },
        ]}
      />
    </div>
  );
}

function Told({ line: { verdict } }: { line: BookingsPreviewLine }) {
  const say = useWords(exchangeWords);
  const language = useLanguage();
  const f = useFormats();
  switch (verdict.code) {
    case "new":
      return <State of="open">{say.fresh}</State>;
    case "known":
      return <State of="done">{say.known(verdict.values.booking_no)}</State>;
    case "flawed":
      return <State of="warn">{flawWords(verdict.values.flaw)[language]}</State>;
    case "refused":
      return (
        <State of="stop">
          <Said>{refusalWords(verdict.values.refusal, language, f).says}</Said>
        </State>
      );
  }
}
