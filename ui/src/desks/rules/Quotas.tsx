/** How much may be booked and how much of it is free. */
import { type FormEvent, useState } from "react";
import type { DeskKind, Measure, Package, Quota, QuotaHolder, QuotaWindow } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { useFormats } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { Shown } from "../../shared/Fault";
import { Field, Select } from "../../shared/Field";
import { FormRefusal } from "../../shared/FormRefusal";
import { useWords } from "../../shared/language";
import { Section } from "../../shared/Sheet";
import { Table } from "../../shared/Table";
import { Packages } from "./Packages";
import { ruleWords } from "./words";
import "./rules.css";

export function Quotas() {
  const quotas = useAsk("desks_quotas", {}, ["desks"]);
  const packages = useAsk("desks_packages", {}, ["desks", "members"]);
  return (
    <>
      <Shown of={quotas}>
        {(seen) => <QuotaSection quotas={seen.quotas} packages={packages.data?.packages ?? []} />}
      </Shown>
      <Shown of={packages}>{(seen) => <Packages packages={seen.packages} />}</Shown>
    </>
  );
}

function QuotaSection({ quotas, packages }: { quotas: Quota[]; packages: Package[] }) {
  const say = useWords(ruleWords);
  const end = useAct("desks_end_quota");
  const holder = ({ code, values }: QuotaHolder) =>
    code === "package" ? (packages.find((one) => one.package === values.package)?.name ?? "") : say[code];
  const amount = (measure: Measure, n: number | null | undefined) => {
    if (n === null || n === undefined) return "—";
    return measure === "minutes" ? String(Math.round(n / 6) / 10) : String(n);
  };
  return (
    <Section head={say.quotas} note={say.quotasNote}>
      <Table
        compact
        label={say.quotas}
        rows={quotas}
        keyOf={(one) => one.quota}
        empty={<Empty says={say.noQuotas} />}
        columns={[
          { head: say.name, cell: ({ set }) => set.name, main: true },
          { head: say.holder, cell: ({ set }) => holder(set.holder), width: "160px" },
          { head: say.places, cell: ({ set }) => say[set.kind ?? "both"], width: "140px" },
          { head: say.window, cell: ({ set }) => say[`per${set.window}`], width: "70px" },
          { head: say.measure, cell: ({ set }) => say[set.measure], width: "110px" },
          { head: say.most, cell: ({ set }) => amount(set.measure, set.most), number: true, width: "90px" },
          {
            head: say.freeAmount,
            cell: ({ set }) => amount(set.measure, set.free),
            number: true,
            width: "100px",
          },
          {
            head: "",
            cell: ({ quota }) => (
              <Button quiet disabled={end.busy} onPress={() => void end.act({ quota })}>
                {say.end}
              </Button>
            ),
            width: "90px",
          },
        ]}
      />
      <FormRefusal of={end} />
      <QuotaForm packages={packages} />
    </Section>
  );
}

/** Monday the second of March 2026 is the first of seven. */
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

function QuotaForm({ packages }: { packages: Package[] }) {
  const say = useWords(ruleWords);
  const formats = useFormats();
  const [name, setName] = useState("");
  const [holder, setHolder] = useState("person");
  const [window, setWindow] = useState<QuotaWindow>("month");
  const [start, setStart] = useState<(typeof weekdays)[number]>("1");
  const [measure, setMeasure] = useState<Measure>("minutes");
  const [kind, setKind] = useState<DeskKind | "both">("both");
  const [most, setMost] = useState("");
  const [free, setFree] = useState("");
  const set = useAct("desks_set_quota", { onDone: () => setName("") });
  const amount = (text: string) => {
    if (text.trim() === "") return null;
    return measure === "minutes" ? Math.round(Number(text) * 60) : Math.round(Number(text));
  };
  const whose: QuotaHolder =
    holder === "person" || holder === "team"
      ? { code: holder, values: {} }
      : { code: "package", values: { package: Number(holder) } };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void set.act({
      name,
      holder: whose,
      window,
      week_start: Number(start),
      measure,
      kind: kind === "both" ? null : kind,
      most: amount(most),
      free: amount(free),
    });
  };
  const typed = (value: string) => value.replace(/[^\d.]/g, "");
  return (
    <form onSubmit={send}>
      <div className="booking-rules">
        <Field label={say.name} value={name} onChange={setName} maxLength={40} required />
        <Select
          label={say.holder}
          value={holder}
          onChange={setHolder}
          options={[
            ["person", say.person],
            ["team", say.team],
            ...packages.map((one): [string, string] => [String(one.package), one.name]),
          ]}
        />
        <Select
          label={say.places}
          value={kind}
          onChange={setKind}
          options={(["both", "desk", "room"] as const).map((one) => [one, say[one]] as const)}
        />
        <Select
          label={say.window}
          value={window}
          onChange={setWindow}
          options={(["day", "week", "month"] as const).map((one) => [one, say[`per${one}`]] as const)}
        />
        {window === "week" && (
          <Select
            label={say.weekStart}
            value={start}
            onChange={setStart}
            options={weekdays.map(
              (one) => [one, formats.weekdayName(`2026-03-0${Number(one) + 1}`)] as const,
            )}
          />
        )}
        <Select
          label={say.measure}
          value={measure}
          onChange={setMeasure}
          options={(["minutes", "units", "bookings"] as const).map((one) => [one, say[one]] as const)}
        />
        <Field label={say.most} value={most} onChange={(to) => setMost(typed(to))} inputMode="decimal" code />
        <Field
          label={say.freeAmount}
          value={free}
          onChange={(to) => setFree(typed(to))}
          inputMode="decimal"
          code
        />
      </div>
      <FormRefusal of={set} />
      <div className="form-acts">
        <Button submit disabled={set.busy}>
          {say.set}
        </Button>
      </div>
    </form>
  );
}
