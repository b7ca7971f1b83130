/** How the space stands against a pack, and the packets frozen from it. P produces. */
import { useState } from "react";
import type { CheckPacket, PackWindow, SelfCheck, Statement } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { DayField } from "../shared/DayField";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Tabs } from "../shared/Tabs";
import { useToast } from "../shared/Toast";
import { AddPaper } from "./AddPaper";
import { CheckTable } from "./CheckTable";
import { FindingPanel, type Wanted } from "./FindingPanel";
import { markOf } from "./figure";
import { PacketPanel, Packets } from "./Packets";
import { Produce } from "./Produce";
import { Standing } from "./Standing";
import { WriteText } from "./WriteText";
import { packetWords } from "./words";
import "./packet.css";

const windows = ["last_12_months", "calendar_year", "last_year"] as const;
const counted = [
  "profile",
  "members",
  "desks",
  "events",
  "evidence",
  "staff",
  "mentors",
  "growth",
  "reports",
];

type View = "check" | "packets";
type Open = { produce?: boolean; want?: Wanted; write?: Statement };

export default function PacketScreen() {
  const say = useWords(packetWords);
  const formats = useFormats();
  const toast = useToast();
  const [view, setView] = useState<View>("check");
  const [choice, setAsk] = useState<CheckPacket>({ pack: "national-2017" });
  // As typed: empty while it is no day yet.
  const [asOf, setAsOf] = useState<string>();
  const ask: CheckPacket = asOf ? { ...choice, as_of: asOf } : choice;
  const [selected, setSelected] = useState<string>();
  const [packet, setPacket] = useState<number>();
  const [making, setMaking] = useState<number>();
  const [open, setOpen] = useState<Open>({});
  const close = () => setOpen({});
  const packs = useAsk("packet_packs", {}, []);
  const asked = useAsk("packet_check", ask, [...counted, "figures", "packet"]);
  const make = useAct("packet_make", {
    onDone: ({ name, pages }) => {
      setMaking(undefined);
      toast({ of: "done", says: say.made(strong(name), pages) });
    },
    onRefused: () => setMaking(undefined),
  });
  const start = (id: number) => {
    setPacket(id);
    setMaking(id);
    setView("packets");
    void make.act({ packet: id });
  };
  const answer = asked.data;
  const finding = answer?.check.findings.find((one) => one.id === selected) ?? answer?.check.findings[0];
  const panel =
    view === "packets"
      ? packet !== undefined && <PacketPanel packet={packet} make={make} onMake={start} />
      : finding &&
        answer && (
          <FindingPanel
            key={finding.id}
            finding={finding}
            writing={{ statements: answer.statements, onWrite: (write) => setOpen({ write }) }}
            onWant={(want) => setOpen({ want })}
          />
        );
  return (
    <Screen
      title={say.title}
      tabs={
        <Tabs
          value={view}
          onChange={setView}
          options={[
            ["check", say.check],
            ["packets", say.packets],
          ]}
        />
      }
      acts={
        <Button lone="P" disabled={!answer || make.busy} onPress={() => setOpen({ produce: true })}>
          {say.produce}
        </Button>
      }
      panel={panel || undefined}
    >
      {view === "packets" ? (
        <Packets make={make} making={making} selected={packet} onSelect={setPacket} />
      ) : (
        <Sheet>
          <div className="packet-asks">
            <Pick
              label={say.pack}
              value={ask.pack}
              onChange={(pack) => setAsk({ ...choice, pack })}
              options={packs.data?.packs.map((pack) => [pack.id, pack.short_title] as const) ?? []}
            />
            <Pick
              label={say.window}
              value={windowOf(ask.window)}
              onChange={(kind) => setAsk({ ...choice, window: kind === "" ? null : { kind } })}
              options={[
                ["", answer ? periodOf(answer) : ""],
                ...windows.map((kind) => [kind, say[kind]] as const),
              ]}
            />
            {answer && (
              <DayField
                label={answer.pack.as_of_label}
                value={asOf ?? answer.check.as_of}
                onChange={setAsOf}
              />
            )}
            {answer && <Standing of={answer.pack} />}
          </div>
          <Shown of={asked}>
            {({ check }) => (
              <>
                <Tally check={check} />
                <CheckTable check={check} selected={finding?.id} onSelect={setSelected} />
              </>
            )}
          </Shown>
        </Sheet>
      )}
      {open.produce && answer && (
        <Produce
          ask={ask}
          answer={answer}
          onClose={close}
          onFrozen={(card) => {
            close();
            toast({ of: "underway", says: say.frozen(strong(card.packet_no)) });
            start(card.packet);
          }}
        />
      )}
      {open.want && <AddPaper wanted={open.want} onClose={close} />}
      {open.write && <WriteText pack={ask.pack} statement={open.write} onClose={close} />}
    </Screen>
  );

  function periodOf({ check }: SelfCheck) {
    return say.fromTo(formats.day(check.window.from), formats.day(check.window.to));
  }
}

type Kind = "" | (typeof windows)[number];
const windowOf = (window: PackWindow | null | undefined): Kind =>
  window && window.kind !== "fixed" ? window.kind : "";

function Tally({ check }: Pick<SelfCheck, "check">) {
  const say = useWords(packetWords);
  const kinds = ["met", "short", "proof_missing", "manual", "not_applicable"] as const;
  return (
    <div className="tally">
      {kinds
        .filter((kind) => check.tally[kind] > 0)
        .map((kind) => (
          <span key={kind} className="tally-one">
            <State of={markOf[kind]}>{say[kind]}</State>
            <b>{check.tally[kind]}</b>
          </span>
        ))}
      <span className="tally-papers">
        {check.tally.papers_missing > 0 ? say.papersMissing(check.tally.papers_missing) : say.allPapers}
      </span>
    </div>
  );
}

type PickProps<V extends string> = {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: (readonly [V, string])[];
};

/** A choice that sits in a line. */
function Pick<V extends string>({ label, value, onChange, options }: PickProps<V>) {
  return (
    <label className="packet-pick">
      <span className="third">{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value as V)}>
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
