/** Desks and rooms over a day, a week or a month. Arrows choose row and time, ↵ books, M moves, V tells what is free. */
import { useEffect, useState } from "react";
import type { ShowTimeline, Timeline } from "../../ipc/generated";
import { useAsk } from "../../ipc/useAsk";
import { useNow } from "../../shared/clock";
import { useFormats } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { Shown } from "../../shared/Fault";
import { useWords } from "../../shared/language";
import { Screen } from "../../shared/Screen";
import { Sheet } from "../../shared/Sheet";
import { Tabs } from "../../shared/Tabs";
import { DayStep } from "../DayStep";
import { useAddress, type View, Views } from "../views";
import { deskWords } from "../words";
import { daysOf, turned, type Zoom, zooms } from "./scale";
import { TimelineView } from "./TimelineView";
import { timelineWords } from "./words";

type Which = "all" | "room" | `zone-${number}`;

export default function TimelineScreen({ onView }: { onView: (view: View) => void }) {
  const say = useWords(timelineWords);
  const also = useWords(deskWords);
  const formats = useFormats();
  const now = useNow();
  const { search, put } = useAddress();
  const asked = search.get("zoom") as Zoom;
  const zoom = zooms.includes(asked) ? asked : "day";
  const day = search.get("day") ?? formats.dayOf(now);
  const [which, setWhich] = useState<Which>("all");
  const days = daysOf(day, zoom);
  const [from_on, to_on] = [days[0] ?? day, days.at(-1) ?? day];
  const profile = useAsk("profile_show", {}, ["profile"]);
  const zones = (profile.data?.zones ?? []).filter(({ kind }) => kind === "desks");
  const args: ShowTimeline = {
    from_on,
    to_on,
    ...(which === "room" && { kind: "room" }),
    ...(which.startsWith("zone-") && { zone: Number(which.slice(5)) }),
  };
  const timeline = useAsk("desks_timeline", args, ["desks", "members"]);
  // The answer of another day stays until the new one is there; it is not drawn under the new day's head.
  const [seen, setSeen] = useState<{ timeline: Timeline; day: string; zoom: Zoom }>();
  const data = timeline.data;
  useEffect(() => {
    const whole =
      data &&
      formats.dayOf(data.span.from) === from_on &&
      data.span.until === formats.instantOf(nextDay(to_on), "00:00");
    if (whole) setSeen({ timeline: data, day, zoom });
  }, [data, day, zoom, from_on, to_on, formats]);
  const says = {
    day: formats.weekday(day),
    week: `${formats.short(from_on)}–${formats.short(to_on)}`,
    month: day.slice(0, 7),
  }[zoom];
  return (
    <TimelineFrame
      top={{
        title: also.title,
        tabs: (
          <>
            <Views value="timeline" onChange={onView} />
            <Tabs
              label={say.zoom}
              value={zoom}
              onChange={(next) => put({ zoom: next })}
              options={zooms.map((one) => [one, say[one]] as const)}
            />
            <DayStep
              day={day}
              says={says}
              onTurn={(by) => put({ day: turned(day, zoom, by) })}
              onPick={(picked) => put({ day: picked })}
            />
            <select
              className="tl-which"
              aria-label={say.what}
              value={which}
              onChange={({ target }) => setWhich(target.value as Which)}
            >
              <option value="all">{say.all}</option>
              <option value="room">{say.rooms}</option>
              {zones.map(({ zone, name }) => (
                <option key={zone} value={`zone-${zone}`}>
                  {name}
                </option>
              ))}
            </select>
          </>
        ),
      }}
      seen={seen}
      asked={timeline}
    />
  );
}

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

type FrameProps = {
  top: { title: string; tabs: React.ReactNode };
  seen: { timeline: Timeline; day: string; zoom: Zoom } | undefined;
  asked: ReturnType<typeof useAsk<"desks_timeline">>;
};

function TimelineFrame({ top, seen, asked }: FrameProps) {
  const say = useWords(timelineWords);
  if (!seen || seen.timeline.desks.length === 0)
    return (
      <Screen {...top}>
        <Sheet className="desks-empty">
          <Shown of={asked}>{(shown) => shown.desks.length === 0 && <Empty says={say.none} />}</Shown>
        </Sheet>
      </Screen>
    );
  return <TimelineView top={top} timeline={seen.timeline} day={seen.day} zoom={seen.zoom} />;
}
