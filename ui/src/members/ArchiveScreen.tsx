/** Who left or was taken out; whoever left may come back. */
import { useNavigate, useParams } from "react-router";
import { useAsk } from "../ipc/useAsk";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { MemberPanel } from "./MemberPanel";
import { MembersTabs } from "./MembersTabs";
import { detailWords, memberWords } from "./words";

export default function ArchiveScreen() {
  const say = useWords(detailWords);
  const also = useWords(memberWords);
  const f = useFormats();
  const navigate = useNavigate();
  const { member } = useParams();
  const archived = useAsk("members_archived", {}, ["members"]);
  const selected = member === undefined ? undefined : Number(member);
  return (
    <Screen
      title={also.title}
      tabs={<MembersTabs at="archive" />}
      note={archived.data && also.total(archived.data.members.length)}
      panel={selected !== undefined && <MemberPanel key={selected} member={selected} />}
    >
      <Sheet>
        <Shown of={archived}>
          {({ members }) => (
            <Table
              label={say.archiveTab}
              rows={members}
              keyOf={(row) => row.member.member}
              selected={selected}
              onSelect={(row) => void navigate(`/members/archive/${row.member.member}`, { replace: true })}
              compact
              empty={<Empty says={say.noArchive} />}
              columns={[
                { head: also.no, cell: (row) => row.member.member_no, width: "100px" },
                { head: also.name, cell: (row) => row.member.name, main: true },
                { head: say.when, cell: (row) => f.day(f.dayOf(row.archived.at)), width: "140px" },
                { head: say.reason, cell: (row) => row.archived.reason, width: "40%" },
              ]}
            />
          )}
        </Shown>
      </Sheet>
    </Screen>
  );
}
