/** What came of the last scan at the door, readable from two metres. A refusal is released by F10. */
import { useState } from "react";
import { refusalWords } from "../ipc/refusals";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { plain, strong, useLanguage, useWords } from "../shared/language";
import { Outcome } from "../shared/Outcome";
import { Release } from "../shared/Release";
import { Said } from "../shared/Said";
import { sharedWords } from "../shared/words";
import type { Passed } from "./useDoor";
import { eventWords } from "./words";

export function DoorSlab({ passed }: { passed: Passed | undefined }) {
  const say = useWords(eventWords);
  const formats = useFormats();
  if (!passed)
    return (
      <section className="event-door-idle">
        <p className="event-door-idle-says">{say.doorIdle}</p>
        <p className="second">{say.doorIdleHow}</p>
      </section>
    );
  const time = formats.clock(passed.at);
  if ("refusal" in passed) return <No passed={passed} time={time} />;
  if ("fault" in passed)
    return (
      <Outcome
        kind="look"
        name={say.noAnswer}
        verdict={say.notIn}
        time={time}
        acts={
          <Button quiet onPress={() => void passed.again()}>
            {say.retry}
          </Button>
        }
      />
    );
  const { guest, entry, again, at } = passed.arrival;
  const verdicts = { signed_up: say.signedIn, walk_in: say.walkedIn, over_capacity: say.letIn };
  const second = again ? say.again(strong(formats.clock(at))) : (guest.team ?? say.alone);
  return (
    <Outcome
      kind="done"
      name={guest.name}
      verdict={again ? say.signedIn : verdicts[entry]}
      time={time}
      second={<Said>{second}</Said>}
    />
  );
}

function No({ passed, time }: { passed: Extract<Passed, { refusal: unknown }>; time: string }) {
  const say = useWords(eventWords);
  const shared = useWords(sharedWords);
  const language = useLanguage();
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const { refusal } = passed;
  const { says } = refusalWords(refusal, language, formats);
  const card = refusal.code === "badge_unknown" || refusal.code === "badge_revoked";
  const full = refusal.code === "event_full";
  const name =
    full || refusal.code === "badge_revoked" ? refusal.values.name : card ? say.badCard : say.notIn;
  return (
    <>
      <Outcome
        kind="no"
        name={name}
        verdict={full ? say.isFull : card ? say.notIn : ""}
        time={time}
        second={<span>{plain(says)}</span>}
        acts={
          full && (
            <Button quiet meaning="ask_supervisor" onPress={() => setAsking(true)}>
              {shared.askSupervisor}
            </Button>
          )
        }
      />
      {asking && (
        <Release onClose={() => setAsking(false)} onRelease={(override) => passed.again(override)} />
      )}
    </>
  );
}
