/** The desks: the plan or the list at a time, and the chosen one beside it. ← → look earlier and later. */
import { type ReactElement, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { Plan, Span } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Tabs } from "../shared/Tabs";
import { DesksView } from "./DesksView";
import { instant } from "./day";
import { deskWords } from "./words";

export type View = "plan" | "list";

export default function DesksScreen({ exchange }: { exchange: ReactElement }) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const now = useNow();
  const [search, setSearch] = useSearchParams();
  const [moved, setMoved] = useState<number>();
  const view: View = search.get("view") === "list" ? "list" : "plan";
  const wished = useWished(search);
  const at = moved !== undefined ? instant(moved) : (wished?.from ?? search.get("at") ?? now);
  const day = formats.dayOf(at);
  const plan = useAsk("desks_plan", { at }, ["desks", "checkin", "members"]);
  const bookings = useAsk("desks_on", { day }, ["desks", "members"]);
  const wanting = Number(search.get("member")) || 0;
  const member = useAsk("members_show", { member: wanting }, ["members"], { when: wanting > 0 });
  const whom = wanting > 0 ? member.data?.member : undefined;
  const put = (values: Record<string, string>) =>
    setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), ...values }), {
      replace: true,
    });
  const top = {
    title: say.title,
    tabs: (
      <Tabs
        value={view}
        onChange={(next: View) => put({ view: next })}
        options={[
          ["plan", say.plan],
          ["list", say.list],
        ]}
      />
    ),
    acts: view === "list" && exchange,
    note: whom ? say.wanting(formats.weekday(day), whom.name) : formats.weekday(day),
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
      onView={(next) => put({ view: next })}
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
