/** A roster from another program, or a list pasted from a chat: what it would do, row by row, and then in one act. */
import { useState } from "react";
import { ask, type Faulted, Refused, stage } from "../ipc/ask";
import type {
  PreviewRoster,
  Refusal,
  RosterFinding,
  RosterImported,
  RosterPreview,
  RosterRow,
  RowReason,
} from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { faultOf } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { FilePick, useDrop } from "../shared/FilePick";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { type MarkKind, State } from "../shared/Mark";
import { Table } from "../shared/Table";
import { sharedWords } from "../shared/words";
import { Imports } from "./Imports";
import { Mapping } from "./Mapping";
import { PasteList } from "./PasteList";
import { rosterWords } from "./words";

const ACCEPT = ".xlsx,.csv";

type Props = { onDone: (imported: RosterImported) => void; onClose: () => void };

export function ImportRoster({ onDone, onClose }: Props) {
  const say = useWords(rosterWords);
  const shared = useWords(sharedWords);
  const f = useFormats();
  const today = f.dayOf(useNow());
  const [seen, setSeen] = useState<{ asking: PreviewRoster; preview: RosterPreview }>();
  const [failed, setFailed] = useState<{ refused: Refusal | undefined; fault: Faulted | undefined }>();
  const [busy, setBusy] = useState(false);
  const [formed, setFormed] = useState(today);
  const run = useAct("members_import_roster", { onDone });
  const preview = async (asking: PreviewRoster) => {
    setBusy(true);
    setFailed(undefined);
    run.clear();
    try {
      setSeen({ asking, preview: await ask("members_preview_roster", asking) });
    } catch (error) {
      setSeen(undefined);
      setFailed(failure(error));
    }
    setBusy(false);
  };
  const read = async ([file]: File[]) => {
    if (!file || busy) return;
    setBusy(true);
    try {
      const { staged } = await stage(file);
      await preview({ staged });
    } catch (error) {
      setFailed(failure(error));
      setBusy(false);
    }
  };
  const drop = useDrop((files) => void read(files));
  const shown = seen?.preview;
  const adds = shown ? shown.new + shown.changed : 0;
  return (
    <Dialog title={say.title} onClose={onClose} wide>
      <div className="roster" {...drop}>
        <p className="second">{say.what}</p>
        <FilePick accept={ACCEPT} onFiles={(files) => void read(files)} filled={!shown} disabled={busy}>
          {shown ? say.other : say.choose}
        </FilePick>
        {!shown && <PasteList onFile={(file) => void read([file])} disabled={busy} />}
        {failed && <FormRefusal of={failed} />}
        {seen && (
          <Mapping
            heads={seen.preview.heads}
            disabled={busy}
            onMap={(mapping) => void preview({ staged: seen.asking.staged, mapping })}
          />
        )}
        {shown && <Previewed preview={shown} />}
        {shown && shown.new_teams.length > 0 && (
          <>
            <p>{say.newTeams(shown.new_teams.join(say.comma))}</p>
            <DayField label={say.formedOn} value={formed} onChange={setFormed} required />
          </>
        )}
        <FormRefusal of={run} />
        <div className="form-acts">
          {seen && adds > 0 && (
            <Button
              filled
              disabled={run.busy}
              onPress={() =>
                void run.act({
                  ...seen.asking,
                  ...(seen.preview.new_teams.length > 0 && formed ? { teams_formed_on: formed } : {}),
                })
              }
            >
              {say.run(seen.preview.new, seen.preview.changed)}
            </Button>
          )}
          {shown && adds === 0 && (
            <span className="second">{"name" in shown.columns ? say.nothingToDo : say.sayName}</span>
          )}
          <Button quiet meaning="back" onPress={onClose}>
            {adds > 0 || !shown ? shared.cancel : shared.close}
          </Button>
        </div>
        {!shown && <Imports />}
      </div>
    </Dialog>
  );
}

const failure = (error: unknown) =>
  error instanceof Refused
    ? { refused: error.refusal, fault: undefined }
    : { refused: undefined, fault: faultOf(error) };

const marks: Record<RosterFinding["finding"], MarkKind> = {
  rejected: "stop",
  changed: "underway",
  new: "done",
  known: "left",
};

function Previewed({ preview }: { preview: RosterPreview }) {
  const say = useWords(rosterWords);
  return (
    <>
      {preview.dropped.length > 0 && <p className="third">{say.dropped(preview.dropped.join(say.comma))}</p>}
      <p className="roster-counts">
        <State of="done">{say.new(preview.new)}</State>
        <State of="underway">{say.changed(preview.changed)}</State>
        <State of="left">{say.known(preview.known)}</State>
        <State of="stop">{say.rejected(preview.rejected)}</State>
      </p>
      <div className="roster-rows">
        <Rows rows={preview.rows} />
      </div>
    </>
  );
}

function Rows({ rows }: { rows: RosterRow[] }) {
  const say = useWords(rosterWords);
  const finding = (of: RosterFinding): string => {
    switch (of.finding) {
      case "new":
        return say.isNew;
      case "known":
        return say.isKnown(of.member_no);
      case "changed":
        return of.team_was ? say.moves(of.member_no, of.team_was) : say.joins(of.member_no);
      case "rejected":
        return reason(of.reason);
    }
  };
  const reason = (of: RowReason): string => {
    switch (of.why) {
      case "name_missing":
        return say.nameMissing;
      case "name_too_long":
        return say.nameTooLong(of.limit);
      case "mobile_missing":
        return say.mobileMissing;
      case "mobile_invalid":
        return say.mobileInvalid(of.text);
      case "mobile_damaged":
        return say.mobileDamaged(of.text);
      case "repeated":
        return say.repeated(of.line);
      case "another_name":
        return say.anotherName(of.member_no, of.name);
      case "number_unknown":
        return say.numberUnknown(of.number);
      case "archived":
        return say.archived(of.member_no);
      case "moved_today":
        return say.movedToday(of.team);
    }
  };
  return (
    <Table
      label={say.title}
      rows={rows}
      keyOf={(row) => row.line}
      compact
      columns={[
        { head: say.line, cell: (row) => row.line, number: true, width: "60px" },
        { head: say.name, cell: (row) => row.name, width: "130px" },
        { head: say.mobile, cell: (row) => row.mobile, width: "130px" },
        { head: say.team, cell: (row) => row.team },
        {
          head: say.result,
          width: "280px",
          cell: (row) => <State of={marks[row.finding.finding]}>{finding(row.finding)}</State>,
        },
      ]}
    />
  );
}
