/** What happened to a team, day by day. */
import type { TeamEventKind } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { daysOf } from "./agreementEnd";
import { exitWords, historyWords } from "./words";

export function TeamEvents({ team }: { team: number }) {
  const say = useWords(historyWords);
  const f = useFormats();
  const asked = useAsk("members_team_history", { team }, ["members"]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long history is scrolled by keyboard, and nothing else in the panel's body takes the focus.
    <section className="more" aria-label={say.history} tabIndex={0}>
      <h3 className="more-head">{say.history}</h3>
      <Shown of={asked}>
        {({ events }) => (
          <ol>
            {events.map((one) => (
              <li key={`${one.on} ${one.event.code}`} className="team-event">
                <span className="third">{f.day(one.on)}</span>
                <What event={one.event} />
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </section>
  );
}

function What({ event }: { event: TeamEventKind }) {
  const say = useWords(historyWords);
  const exits = useWords(exitWords);
  const f = useFormats();
  switch (event.code) {
    case "formed":
      return <span>{say.formed}</span>;
    case "moved_in":
      return <span>{say.movedIn(event.values.agreement_no)}</span>;
    case "renewed": {
      const { agreement_no, gap } = event.values;
      return (
        <span>
          {say.renewed(agreement_no)}
          {gap && <span className="third"> {say.gap(f.day(gap.from), f.day(gap.to), daysOf(gap))}</span>}
        </span>
      );
    }
    case "became_company":
      return <span>{say.company}</span>;
    case "renamed":
      return <span>{say.renamed(event.values.was)}</span>;
    case "moved_out": {
      const { exit } = event.values;
      return <span>{say.movedOut(exits[exit.kind], exit.destination)}</span>;
    }
  }
}
