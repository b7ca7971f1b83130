/** The desks: the plan or the list at a time, and the chosen one beside it. ← → look earlier and later. */
import { lazy, Suspense, useMemo, useState } from "react";
import type { Plan, Span } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useNow } from "../shared/clock";
import { plusDays, useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { DayStep } from "./DayStep";
import { DesksView } from "./DesksView";
import { instant, ms } from "./day";
import { useAddress, type View, Views, viewOf } from "./views";
import { deskWords } from "./words";

const TimelineScreen = lazy(() => import("./timeline/TimelineScreen"));
const DrawScreen = lazy(() => import("./draw/DrawScreen"));

export default function DesksScreen() {
  const { search, put } = useAddress();
  const view = viewOf(search.get("view"));
  const onView = (next: View) => put({ view: next === "plan" ? "" : next });
  if (view === "timeline" || view === "draw")
    return (
      <Suspense>
        {view === "draw" ? <DrawScreen onView={onView} /> : <TimelineScreen onView={onView} />}
      </Suspense>
    );
  return <PlanScreen view={view} onView={onView} />;
}

type Props = { view: "plan" | "list"; onView: (view: View) => void };

function PlanScreen({ view, onView }: Props) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const now = useNow();
  const { search, put } = useAddress();
  const [moved, setMoved] = useState<number>();
  const wished = useWished(search);
  const at = moved !== undefined ? instant(moved) : (wished?.from ?? search.get("at") ?? now);
  const day = formats.dayOf(at);
  const plan = useAsk("desks_plan", { at }, ["desks", "checkin", "members"]);
  const bookings = useAsk("desks_on", { day }, ["desks", "members"]);
  const wanting = Number(search.get("member")) || 0;
  const member = useAsk("members_show", { member: wanting }, ["members"], { when: wanting > 0 });
  const whom = wanting > 0 ? member.data?.member : undefined;
  /** The same time of another day; today is now again. */
  const goTo = (other: string) =>
    setMoved(other === formats.dayOf(now) ? undefined : ms(formats.instantOf(other, formats.clock(at))));
  const top = {
    title: say.title,
    tabs: (
      <>
        <Views value={view} onChange={onView} />
        <DayStep day={day} onTurn={(by) => goTo(plusDays(day, by))} onPick={goTo} />
      </>
    ),
    ...(whom && { note: say.wanting(whom.name) }),
  };
  const seen = plan.data && bookings.data && { plan: plan.data, bookings: bookings.data.bookings };
  const waiting = wanting > 0 && !member.data && !member.refused;
  if (!seen || waiting || seen.plan.places.length === 0)
    return (
      <Screen {...top}>
        <Sheet className="desks-empty">
          <Shown of={plan}>{(shown: Plan) => shown.places.length === 0 && <Empty says={say.none} />}</Shown>
        </Sheet>
      </Screen>
    );
  return (
    <DesksView
      top={top}
      view={view}
      onView={onView}
      places={seen.plan.places}
      bookings={seen.bookings}
      at={at}
      now={now}
      onMove={setMoved}
      key={search.get("wished")}
      wished={wished}
      asked={Number(search.get("desk")) || undefined}
      onAsk={(desk) => put({ desk: String(desk) })}
      whom={whom}
      onServed={(desk) => put({ desk: String(desk), member: "", from: "", until: "", wished: "" })}
    />
  );
}

/** The time that was wished for in the box: `/desks?desk=3&member=7&from=…&until=…` opens the form with it. */
function useWished(search: URLSearchParams): Span | undefined {
  const [from, until] = [search.get("from"), search.get("until")];
  return useMemo(() => (from && until ? { from, until } : undefined), [from, until]);
}
