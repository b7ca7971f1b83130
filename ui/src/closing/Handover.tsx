/** 交接班: notes, keys and cash between the two; who leaves is signed in, who comes types their PIN. */
import type { Handover as Done } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { ClosingTabs } from "./ClosingTabs";
import { HandOverForm } from "./HandOverForm";
import { KeyList } from "./KeyList";
import { Pinned } from "./Pinned";
import { closingWords } from "./words";

export function Handover() {
  const say = useWords(closingWords);
  const state = useAsk("closing_handover", {}, ["closing", "receipts", "users"]);
  return (
    <Screen
      title={say.title}
      tabs={<ClosingTabs at="handover" />}
      panel={state.data && <HandOverForm state={state.data} />}
    >
      <Sheet className="day-sheet">
        <Shown of={state}>
          {({ notes, keys, last }) => (
            <>
              <Pinned notes={notes} />
              <KeyList keys={keys} />
              <Section head={say.last}>
                <Last rows={last} />
              </Section>
            </>
          )}
        </Shown>
      </Sheet>
    </Screen>
  );
}

function Last({ rows }: { rows: Done[] }) {
  const say = useWords(closingWords);
  const f = useFormats();
  return (
    <Table
      label={say.last}
      rows={rows}
      keyOf={(one) => one.handover}
      empty={<Empty says={say.noHandovers} />}
      columns={[
        { head: say.when, cell: (one) => f.moment(one.at), width: "132px" },
        { head: say.who, cell: (one) => `${one.from} → ${one.to}`, width: "24%" },
        { head: say.difference, cell: (one) => <Difference of={one} />, width: "128px" },
        { head: say.keys, cell: (one) => <SeenKeys of={one} /> },
        { head: say.remark, cell: (one) => <span className="second">{one.remark}</span> },
      ]}
    />
  );
}

function Difference({ of }: { of: Done }) {
  const f = useFormats();
  if (of.difference === null) return null;
  return <State of={of.difference === 0 ? "done" : "warn"}>{f.yuan(of.difference)}</State>;
}

function SeenKeys({ of }: { of: Done }) {
  const say = useWords(closingWords);
  const gone = of.keys.filter((key) => !key.present).map((key) => key.name);
  if (of.keys.length === 0) return null;
  return gone.length === 0 ? (
    <State of="done">{say.allThere}</State>
  ) : (
    <State of="stop">{say.missing(gone.join(say.comma))}</State>
  );
}
