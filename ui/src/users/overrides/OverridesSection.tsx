/** What was let pass in a week, for supervisors and managers. */
import { useState } from "react";
import type { OverrideLine } from "../../ipc/generated";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { useNow } from "../../shared/clock";
import { plusDays, useFormats } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { Shown } from "../../shared/Fault";
import { useWords } from "../../shared/language";
import { Section } from "../../shared/Sheet";
import { useSession } from "../../shared/session";
import { Table } from "../../shared/Table";
import { actWords, overrideWords } from "./words";

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

/** Who may not look at it alone is shown it by somebody's leave. */
export function OverridesSection() {
  const { user } = useSession();
  const say = useWords(overrideWords);
  const [wanted, setWanted] = useState(false);
  if (user.role !== "helper" || wanted) return <Weeks />;
  const look = (
    <Button quiet onPress={() => setWanted(true)}>
      {say.look}
    </Button>
  );
  return (
    <Section head={say.title} note={say.note} aside={look}>
      {null}
    </Section>
  );
}

function Weeks() {
  const say = useWords(overrideWords);
  const f = useFormats();
  const now = mondayOf(f.dayOf(useNow()));
  const [from, setFrom] = useState(now);
  const to = plusDays(from, 6);
  const asked = useAsk("users_overrides", { from, to }, ["*"]);
  const acts = (
    <>
      <Button quiet onPress={() => setFrom(plusDays(from, -7))}>
        {say.earlier}
      </Button>
      <Button quiet disabled={from >= now} onPress={() => setFrom(plusDays(from, 7))}>
        {say.later}
      </Button>
    </>
  );
  return (
    <Section head={say.title} note={say.week(f.day(from), f.day(to))} aside={acts}>
      <Shown of={asked}>{({ overrides }) => <Lines lines={overrides} />}</Shown>
    </Section>
  );
}

function Lines({ lines }: { lines: OverrideLine[] }) {
  const say = useWords(overrideWords);
  const acts: Record<string, string> = useWords(actWords);
  const f = useFormats();
  return (
    <Table
      compact
      label={say.title}
      rows={lines}
      keyOf={(line) => `${line.at} ${line.command} ${line.reason}`}
      empty={<Empty says={say.none} />}
      columns={[
        { head: say.at, cell: (line) => f.moment(line.at), width: "150px" },
        { head: say.who, cell: (line) => line.user, width: "130px" },
        { head: say.what, cell: (line) => acts[line.command] ?? line.command, width: "220px" },
        { head: say.by, cell: (line) => line.by, width: "130px" },
        { head: say.reason, cell: (line) => line.reason, main: true },
      ]}
    />
  );
}
