/** 套餐: who holds which, from when to when. */
import { type FormEvent, useState } from "react";
import type { Holding, Member, Package } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { DayField } from "../../shared/DayField";
import { useFormats } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { Field, Select } from "../../shared/Field";
import { FormRefusal } from "../../shared/FormRefusal";
import { useWords } from "../../shared/language";
import { MemberPick } from "../../shared/MemberPick";
import { Section } from "../../shared/Sheet";
import { Table } from "../../shared/Table";
import { ruleWords } from "./words";

type Row = { of: Package; holding?: Holding };

export function Packages({ packages }: { packages: Package[] }) {
  const say = useWords(ruleWords);
  const formats = useFormats();
  const [name, setName] = useState("");
  const add = useAct("desks_add_package", { onDone: () => setName("") });
  const take = useAct("desks_take_package");
  const end = useAct("desks_end_package");
  const send = (event: FormEvent) => {
    event.preventDefault();
    void add.act({ name });
  };
  const rows = packages.flatMap((of): Row[] =>
    of.holders.length === 0 ? [{ of }] : of.holders.map((holding) => ({ of, holding })),
  );
  return (
    <Section head={say.packages} note={say.packagesNote}>
      <Table
        compact
        label={say.packages}
        rows={rows}
        keyOf={({ of, holding }) => `${of.package} ${holding?.holding ?? ""}`}
        empty={<Empty says={say.noPackages} />}
        columns={[
          { head: say.package, cell: ({ of }) => of.name, main: true },
          { head: say.holders, cell: ({ holding }) => holding?.name ?? "—", width: "220px" },
          {
            head: say.from,
            cell: ({ holding }) => holding && formats.day(holding.period.from),
            width: "130px",
          },
          {
            head: say.until,
            cell: ({ holding }) => holding && formats.day(holding.period.to),
            width: "130px",
          },
          {
            head: "",
            cell: ({ of, holding }) =>
              holding ? (
                <Button
                  quiet
                  disabled={take.busy}
                  onPress={() => void take.act({ holding: holding.holding })}
                >
                  {say.take}
                </Button>
              ) : (
                <Button quiet disabled={end.busy} onPress={() => void end.act({ package: of.package })}>
                  {say.end}
                </Button>
              ),
            width: "110px",
          },
        ]}
      />
      <FormRefusal of={take} />
      <FormRefusal of={end} />
      <form onSubmit={send}>
        <div className="booking-rules">
          <Field label={say.name} value={name} onChange={setName} maxLength={40} required />
        </div>
        <FormRefusal of={add} />
        <div className="form-acts">
          <Button submit disabled={add.busy}>
            {say.add}
          </Button>
        </div>
      </form>
      {packages.length > 0 && <Give packages={packages} />}
    </Section>
  );
}

function Give({ packages }: { packages: Package[] }) {
  const say = useWords(ruleWords);
  const teams = useAsk("members_teams", {}, ["members"]);
  const [chosen, setChosen] = useState(String(packages[0]?.package ?? ""));
  const [team, setTeam] = useState("");
  const [member, setMember] = useState<Member>();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const give = useAct("desks_give_package", { onDone: () => setMember(undefined) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const holder = member
      ? ({ code: "member", values: { member: member.member } } as const)
      : ({ code: "team", values: { team: Number(team) } } as const);
    if (from !== "" && to !== "" && (member || team !== ""))
      void give.act({ package: Number(chosen), holder, period: { from, to } });
  };
  return (
    <form onSubmit={send}>
      <div className="booking-rules">
        <Select
          label={say.package}
          value={chosen}
          onChange={setChosen}
          options={packages.map((one) => [String(one.package), one.name] as const)}
        />
        <Select
          label={say.to}
          value={team}
          onChange={(next) => {
            setTeam(next);
            if (next !== "") setMember(undefined);
          }}
          options={[
            ["", say.whoever],
            ...(teams.data?.teams ?? []).map(({ team: one }): [string, string] => [
              String(one.team),
              one.name,
            ]),
          ]}
        />
        {team === "" && <MemberPick value={member} onPick={setMember} />}
        <DayField label={say.from} value={from} onChange={setFrom} required />
        <DayField label={say.until} value={to} onChange={setTo} required />
      </div>
      <FormRefusal of={give} />
      <div className="form-acts">
        <Button submit disabled={give.busy}>
          {say.give}
        </Button>
      </div>
    </form>
  );
}
