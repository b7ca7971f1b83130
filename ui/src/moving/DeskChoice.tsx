/** Which desks the team gets; another team's are shown as theirs and cannot be chosen. */
import { useAsk } from "../ipc/useAsk";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import type { StepProps } from "./StepFields";
import { movingWords } from "./words";

export function DeskChoice({ draft, onDraft }: StepProps) {
  const say = useWords(movingWords);
  const plan = useAsk("desks_plan", {}, ["desks"]);
  const toggle = (desk: number) =>
    onDraft({
      ...draft,
      desks: draft.desks.includes(desk) ? draft.desks.filter((one) => one !== desk) : [...draft.desks, desk],
    });
  return (
    <Shown of={plan}>
      {({ places }) => {
        const open = places.filter(({ desk, state }) => desk.kind === "desk" && state !== "out_of_service");
        if (open.length === 0) return <p className="second">{say.noDesks}</p>;
        return (
          <fieldset className="moving-choice moving-desks">
            <legend>{say.desks}</legend>
            {open.map(({ desk, assigned }) => (
              <label key={desk.desk}>
                <input
                  type="checkbox"
                  checked={draft.desks.includes(desk.desk)}
                  disabled={assigned !== null}
                  onChange={() => toggle(desk.desk)}
                />
                {desk.desk_no}
                {assigned && <span className="third">{say.assigned(assigned.team_name)}</span>}
              </label>
            ))}
          </fieldset>
        );
      }}
    </Shown>
  );
}
