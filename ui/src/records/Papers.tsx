/** Kept papers by class and number, and statistics reports by the day they fall due. */
import { useState } from "react";
import type { Nature, Proof } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { Table } from "../shared/Table";
import { List, type Opens } from "./List";
import { asks, form } from "./RecordForm";
import { recordWords, wholeProofs } from "./words";

const text = asks("text");
const day = asks("day");
const choice = asks("choice");

export function Papers({ open }: Opens) {
  const say = useWords(recordWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const asked = useAsk("evidence_list", {}, ["evidence"]);
  const [selected, setSelected] = useState<number>();
  const paper = asked.data?.evidence.find((one) => one.evidence === selected);
  const add = () =>
    open(
      form({
        title: say.papers,
        command: "evidence_keep",
        fields: [
          text("title", say.name),
          choice("proof", say.proves, { options: wholeProofs.map((proof) => [proof, say[proof]] as const) }),
          asks("file")("staged", say.file),
          asks("code")("pages", say.pages),
          choice("nature", say.nature, {
            options: [
              ["copy", say.copy],
              ["original", say.original],
            ],
          }),
          day("dated_on", say.datedOn),
        ],
        start: { proof: "A.licence", nature: "copy", pages: "1", dated_on: today },
        args: (value) => ({
          staged: value("staged"),
          title: value("title"),
          proof: value("proof") as Proof,
          pages: Number(value("pages")) || 0,
          nature: value("nature") as Nature,
          dated_on: value("dated_on"),
        }),
      }),
    );
  const withdraw = (evidence: number, no: string) =>
    open(
      form({
        title: `${say.withdraw} ${no}`,
        command: "evidence_withdraw",
        fields: [text("reason", say.reason)],
        args: (value) => ({ evidence, reason: value("reason") }),
      }),
    );
  const panel = paper && (
    <Panel
      title={paper.evidence_no}
      note={paper.title}
      foot={
        paper.withdrawn_because === null && (
          <Button onPress={() => withdraw(paper.evidence, paper.evidence_no)}>{say.withdraw}</Button>
        )
      }
    >
      {paper.withdrawn_because !== null && (
        <State of="stop">
          {say.withdrawn} {paper.withdrawn_because}
        </State>
      )}
      <Facts
        rows={[
          [say.proves, say[paper.proof]],
          [say.datedOn, formats.day(paper.dated_on)],
          [say.pages, paper.pages],
          [say.nature, say[paper.nature]],
          [say.file, paper.name],
          ["SHA-256", paper.sha256.slice(0, 16)],
        ]}
      />
    </Panel>
  );
  return (
    <List onAdd={add} panel={panel}>
      <Shown of={asked}>
        {({ evidence }) => (
          <Table
            label={say.papers}
            rows={evidence}
            keyOf={(one) => one.evidence}
            selected={selected}
            onSelect={(one) => setSelected(one.evidence)}
            compact
            empty={<Empty says={say.nothing} />}
            columns={[
              { head: say.no, cell: (one) => one.evidence_no, width: "90px" },
              { head: say.name, cell: (one) => one.title, main: true },
              {
                head: say.proves,
                cell: (one) =>
                  one.withdrawn_because === null ? say[one.proof] : <State of="stop">{say.withdrawn}</State>,
                width: "180px",
              },
              { head: say.datedOn, cell: (one) => formats.day(one.dated_on), width: "124px" },
              { head: say.pages, cell: (one) => one.pages, number: true, width: "70px" },
            ]}
          />
        )}
      </Shown>
    </List>
  );
}

export function Reports({ open }: Opens) {
  const say = useWords(recordWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const asked = useAsk("reports_list", {}, ["reports"]);
  const [selected, setSelected] = useState<number>();
  const report = asked.data?.reports.find((one) => one.report === selected);
  const add = () =>
    open(
      form({
        title: say.reports,
        command: "reports_expect",
        fields: [
          text("title", say.report),
          day("from", say.from),
          day("to", say.to),
          day("due_on", say.dueOn),
        ],
        args: (value) => ({
          title: value("title"),
          period: { from: value("from"), to: value("to") },
          due_on: value("due_on"),
        }),
      }),
    );
  const submit = (id: number, title: string) =>
    open(
      form({
        title: `${say.submit} ${title}`,
        command: "reports_submit",
        fields: [day("submitted_on", say.submittedOn)],
        start: { submitted_on: today },
        args: (value) => ({ report: id, submitted_on: value("submitted_on") }),
      }),
    );
  const panel = report && (
    <Panel
      title={<span className="record-title">{report.title}</span>}
      foot={
        !report.submitted_on && (
          <Button onPress={() => submit(report.report, report.title)}>{say.submit}</Button>
        )
      }
    >
      <Facts
        rows={[
          [say.period, say.fromTo(formats.day(report.period.from), formats.day(report.period.to))],
          [say.dueOn, formats.day(report.due_on)],
          [say.submittedOn, report.submitted_on && formats.day(report.submitted_on)],
        ]}
      />
    </Panel>
  );
  return (
    <List onAdd={add} panel={panel}>
      <Shown of={asked}>
        {({ reports }) => (
          <Table
            label={say.reports}
            rows={reports}
            keyOf={(one) => one.report}
            selected={selected}
            onSelect={(one) => setSelected(one.report)}
            compact
            empty={<Empty says={say.nothing} />}
            columns={[
              { head: say.report, cell: (one) => one.title, main: true },
              { head: say.dueOn, cell: (one) => formats.day(one.due_on), width: "140px" },
              {
                head: say.submittedOn,
                cell: (one) =>
                  one.submitted_on ? (
                    <State of="done">{formats.day(one.submitted_on)}</State>
                  ) : (
                    <State of={one.due_on < today ? "stop" : "open"}>{say.overdue}</State>
                  ),
                width: "180px",
              },
            ]}
          />
        )}
      </Shown>
    </List>
  );
}
