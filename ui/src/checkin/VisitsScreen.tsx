/** Visits of a day with their corrections, receptions with what is to be done, and the rules of the door. */
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField } from "../shared/DayField";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Tabs } from "../shared/Tabs";
import { LateForm } from "./LateForm";
import { Official } from "./Official";
import { Rules } from "./Rules";
import { VisitList } from "./VisitList";
import { VisitorForm } from "./VisitorForm";
import { visitWords } from "./words";
import "./visits.css";

type View = "visits" | "official" | "rules";

export default function VisitsScreen() {
  const say = useWords(visitWords);
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useState<View>("visits");
  const [late, setLate] = useState(false);
  const tabs = (
    <Tabs
      value={view}
      onChange={setView}
      options={[
        ["visits", say.visits] as const,
        ["official", say.official] as const,
        ["rules", say.rules] as const,
      ]}
    />
  );
  const acts = view === "visits" && (
    <>
      <Button onPress={() => setLate(true)}>{say.late}</Button>
      <Button meaning="visitor" onPress={() => setSearch({ visitor: "" })}>
        {say.newVisitor}
      </Button>
    </>
  );
  return (
    <Screen title={say.title} tabs={tabs} acts={acts}>
      {view === "visits" && <Day />}
      {view === "official" && <Official />}
      {view === "rules" && <Rules />}
      {late && <LateForm onClose={() => setLate(false)} />}
      {search.has("visitor") && <VisitorForm onClose={() => setSearch({})} />}
    </Screen>
  );
}

function Day() {
  const say = useWords(visitWords);
  const today = useFormats().dayOf(useNow());
  const [day, setDay] = useState(today);
  const asked = useAsk("checkin_visits", { day: day || today }, ["checkin"]);
  return (
    <Sheet>
      <div className="visits-day">
        <DayField label={say.day} value={day} onChange={setDay} />
        {asked.data && (
          <span className="second">{say.total(asked.data.visits.length + asked.data.visitors.length)}</span>
        )}
      </div>
      <Shown of={asked}>{(seen) => <VisitList seen={seen} />}</Shown>
    </Sheet>
  );
}
