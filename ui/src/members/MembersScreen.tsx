/** The members: a page at a time or as found, and the chosen one beside them. F2 enrols. */
import { type ReactNode, useDeferredValue, useState } from "react";
import { Route, Routes, useNavigate, useParams, useSearchParams } from "react-router";
import type { ListedMember } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { Field } from "../shared/Field";
import { strong, useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Pages } from "../shared/Pages";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { normalise } from "../shared/scanner";
import { Table } from "../shared/Table";
import { useToast } from "../shared/Toast";
import ArchiveScreen from "./ArchiveScreen";
import { Enrol } from "./Enrol";
import { ImportRoster } from "./ImportRoster";
import { MemberPanel } from "./MemberPanel";
import { MembersTabs } from "./MembersTabs";
import TeamsScreen from "./TeamsScreen";
import { memberWords, rosterWords } from "./words";
import "./members.css";

const PAGE = 100;

/** Moving in comes from its own feature: the wizard, what starts it, and the drafts that wait. */
type Moving = { wizard: ReactNode; start: ReactNode; drafts: ReactNode };

export default function MembersScreen({ moving }: { moving: Moving }) {
  const teams = <TeamsScreen start={moving.start} drafts={moving.drafts} />;
  return (
    <Routes>
      <Route index element={<Members />} />
      <Route path="teams" element={teams} />
      <Route path="teams/:team" element={teams} />
      <Route path="move-in/*" element={moving.wizard} />
      <Route path="archive" element={<ArchiveScreen />} />
      <Route path="archive/:member" element={<ArchiveScreen />} />
      <Route path=":member" element={<Members />} />
    </Routes>
  );
}

function Members() {
  const say = useWords(memberWords);
  const roster = useWords(rosterWords);
  const toast = useToast();
  const navigate = useNavigate();
  const { member } = useParams();
  const [search, setSearch] = useSearchParams();
  const [after, setAfter] = useState(0);
  const [text, setText] = useState("");
  const wanted = useDeferredValue(normalise(text));
  const page = useAsk("members_list", { after }, ["members"]);
  const found = useAsk("members_find", { text: wanted }, ["members"], { when: wanted !== "" });
  const selected = member === undefined ? undefined : Number(member);
  const select = (row: ListedMember) => void navigate(`/members/${row.member.member}`, { replace: true });
  const startEnrol = () => setSearch({ new: "" });
  const start = (
    <Button meaning="new_member" onPress={startEnrol}>
      {say.newMember}
    </Button>
  );
  return (
    <Screen
      title={say.title}
      tabs={<MembersTabs at="people" />}
      note={page.data && say.total(page.data.total)}
      acts={
        <>
          <Button onPress={() => setSearch({ import: "" })}>{roster.title}</Button>
          {start}
        </>
      }
      panel={selected !== undefined && <MemberPanel key={selected} member={selected} />}
    >
      <Sheet>
        <div className="members-find">
          <Field label={say.filter} placeholder={say.filter} value={text} onChange={setText} />
        </div>
        {wanted === "" ? (
          <Shown of={page}>
            {({ members, total }) => (
              <>
                <Rows
                  rows={members}
                  selected={selected}
                  onSelect={select}
                  empty={<Empty says={say.none}>{start}</Empty>}
                />
                <Pages after={after} size={PAGE} total={total} onAfter={setAfter} />
              </>
            )}
          </Shown>
        ) : (
          <Shown of={found}>
            {({ members }) => (
              <Rows
                rows={members}
                selected={selected}
                onSelect={select}
                empty={<Empty says={say.nothing(wanted)} />}
              />
            )}
          </Shown>
        )}
      </Sheet>
      {search.has("import") && (
        <ImportRoster
          onClose={() => setSearch({})}
          onDone={({ enrolled, joined }) => {
            toast({ of: "done", says: roster.done(enrolled, joined) });
            setSearch({});
          }}
        />
      )}
      {search.has("new") && (
        <Enrol
          onClose={() => setSearch({})}
          onDone={({ member }) => {
            toast({ of: "done", says: say.enrolled(strong(member.name), member.member_no) });
            void navigate(`/members/${member.member}`);
          }}
        />
      )}
    </Screen>
  );
}

type RowsProps = {
  rows: ListedMember[];
  selected: number | undefined;
  onSelect: (row: ListedMember) => void;
  empty: React.ReactNode;
};

function Rows({ rows, selected, onSelect, empty }: RowsProps) {
  const say = useWords(memberWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const until = (day: string) =>
    day < today ? <State of="warn">{say.ended(formats.day(day))}</State> : say.until(formats.day(day));
  return (
    <Table
      label={say.title}
      rows={rows}
      keyOf={(row) => row.member.member}
      selected={selected}
      onSelect={onSelect}
      compact
      empty={empty}
      columns={[
        { head: say.no, cell: (row) => row.member.member_no, width: "100px" },
        { head: say.name, cell: (row) => row.member.name, main: true },
        {
          head: say.team,
          cell: (row) => row.team ?? <span className="third">{say.alone}</span>,
          width: "30%",
        },
        { head: say.mobile, cell: (row) => row.member.mobile, width: "140px" },
        { head: say.agreement, cell: (row) => row.agreement_to && until(row.agreement_to), width: "170px" },
      ]}
    />
  );
}
