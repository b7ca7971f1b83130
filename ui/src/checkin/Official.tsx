/** 来访接待: what is still to be done first, then every reception. */
import { useState } from "react";
import type { OfficialVisit } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Pages } from "../shared/Pages";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { OfficialForm } from "./OfficialForm";
import { Photos } from "./Photos";
import { officialWords } from "./words";

const PAGE = 100;

export function Official() {
  const say = useWords(officialWords);
  const formats = useFormats();
  const [after, setAfter] = useState(0);
  const [adding, setAdding] = useState(false);
  const [following, setFollowing] = useState<OfficialVisit>();
  const [looking, setLooking] = useState<OfficialVisit>();
  const asked = useAsk("checkin_list_official", { after }, ["checkin"]);
  const add = (
    <Button lone="A" onPress={() => setAdding(true)}>
      {say.add}
    </Button>
  );
  return (
    <Sheet>
      <div className="visits-day">{add}</div>
      <Shown of={asked}>
        {({ visits, total, day }) => (
          <>
            <Table
              label={say.unit}
              rows={visits}
              keyOf={(row) => row.official_visit}
              empty={<Empty says={say.none} />}
              columns={[
                { head: say.no, cell: (row) => row.official_visit_no, width: "90px" },
                { head: say.when, cell: (row) => formats.moment(row.came_at), width: "140px" },
                { head: say.unit, cell: (row) => <Unit row={row} /> },
                { head: say.persons, cell: (row) => row.persons, width: "70px", number: true },
                { head: say.receivedBy, cell: (row) => row.received_by, width: "100px" },
                {
                  head: say.photos,
                  cell: (row) =>
                    row.photos.length > 0 && (
                      <Button quiet onPress={() => setLooking(row)}>
                        {say.photoCount(row.photos.length)}
                      </Button>
                    ),
                  width: "96px",
                },
                {
                  head: say.state,
                  cell: (row) => <Follow row={row} day={day} onDo={() => setFollowing(row)} />,
                  width: "250px",
                },
              ]}
            />
            <Pages after={after} size={PAGE} total={total} onAfter={setAfter} />
          </>
        )}
      </Shown>
      {adding && <OfficialForm onClose={() => setAdding(false)} />}
      {looking && <Photos visit={looking} onClose={() => setLooking(undefined)} />}
      {following && <FollowForm visit={following} onClose={() => setFollowing(undefined)} />}
    </Sheet>
  );
}

function Unit({ row }: { row: OfficialVisit }) {
  return (
    <>
      <b>{row.unit}</b> {row.led_by} <span className="second">{row.topic}</span>
      {row.opinion !== "" && <p className="second">{row.opinion}</p>}
    </>
  );
}

function Follow({ row, day, onDo }: { row: OfficialVisit; day: string; onDo: () => void }) {
  const say = useWords(officialWords);
  const formats = useFormats();
  if (!row.follow_up_on) return <span className="third">{say.nothing}</span>;
  if (row.followed_up_at)
    return <State of="done">{say.doneOn(formats.short(formats.dayOf(row.followed_up_at)))}</State>;
  const late = row.follow_up_on < day;
  const when = formats.short(row.follow_up_on);
  return (
    <span className="follow">
      <State of={late ? "stop" : "open"}>{late ? say.overdue(when) : say.dueOn(when)}</State>
      <Button onPress={onDo}>{say.followed}</Button>
      <span className="second follow-what">{row.follow_up}</span>
    </span>
  );
}

function FollowForm({ visit, onClose }: { visit: OfficialVisit; onClose: () => void }) {
  const say = useWords(officialWords);
  const [done, setDone] = useState("");
  const follow = useAct("checkin_follow_up", { onDone: onClose });
  const send = () => {
    void follow.act({ official_visit: visit.official_visit, done });
  };
  return (
    <DialogForm
      title={say.followTitle(visit.unit)}
      act={follow}
      does={say.followed}
      onSend={send}
      onClose={onClose}
    >
      <p>{visit.follow_up}</p>
      <Field label={say.result} value={done} onChange={setDone} maxLength={200} required first />
    </DialogForm>
  );
}
