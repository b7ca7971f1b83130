/** The desk's day: the box, the answer, the last three, then what is so now. */
import { useCallback, useState } from "react";
import { useNavigate } from "react-router";
import { useAsk } from "../ipc/useAsk";
import { Shown } from "../shared/Fault";
import { useKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { Sheet } from "../shared/Sheet";
import { Awaiting } from "./Awaiting";
import { Bookings } from "./Bookings";
import { LargeBox } from "./Box";
import { Due } from "./Due";
import { useDoor } from "./door";
import { EventsToday } from "./EventsToday";
import { Here } from "./Here";
import { Offers } from "./Offers";
import { OutcomeSlab } from "./OutcomeSlab";
import { Pending } from "./Pending";
import { Recent } from "./Recent";
import { Skipped } from "./Skipped";
import { todayWords } from "./words";
import "./today.css";

export function TodayScreen() {
  const say = useWords(todayWords);
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const today = useAsk("today_show", {}, ["checkin", "members", "desks", "lending", "events"]);
  const door = useDoor();
  useKey("back", door.put, { when: door.shown && text === "" });
  useKey("new_member", () => void navigate("/members?new"));
  return (
    <main className="today">
      <h1 className="visually-hidden">{say.title}</h1>
      <div className="today-left">
        <LargeBox text={text} onText={useCallback((typed: string) => setText(typed), [])} />
        <OutcomeSlab onSearch={setText} />
        <Recent />
        <Awaiting />
        <Offers />
        <Skipped />
        <Pending />
        <Sheet className="today-rows">
          <Shown of={today}>
            {(seen) => (
              <>
                <Bookings today={seen} />
                <Due today={seen} />
              </>
            )}
          </Shown>
        </Sheet>
      </div>
      <Sheet className="today-right">
        <Shown of={today}>
          {(seen) => (
            <>
              <Here today={seen} />
              <EventsToday today={seen} />
            </>
          )}
        </Shown>
      </Sheet>
    </main>
  );
}
