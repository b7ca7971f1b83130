/** Moving in: drafts that wait, and the steps of one of them. Each step keeps what was typed before the next is shown. */
import { useState } from "react";
import { Route, Routes, useNavigate, useParams } from "react-router";
import type { MovedIn, MoveIn, MoveInDraft } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { sharedWords } from "../shared/words";
import { Done } from "./Done";
import { emptyDraft, steps } from "./draft";
import { StepFields } from "./StepFields";
import { movingWords } from "./words";
import "./moving.css";

export default function MovingScreen() {
  return (
    <Routes>
      <Route index element={<Wizard />} />
      <Route path=":moveIn" element={<Resumed />} />
    </Routes>
  );
}

function Resumed() {
  const { moveIn } = useParams();
  const asked = useAsk("moving_list", {}, ["moving"]);
  return (
    <Shown of={asked}>
      {({ move_ins }) => {
        const found = move_ins.find((one) => String(one.move_in) === moveIn);
        return <Wizard key={moveIn} resumed={found} />;
      }}
    </Shown>
  );
}

function Wizard({ resumed }: { resumed?: MoveIn | undefined }) {
  const say = useWords(movingWords);
  const shared = useWords(sharedWords);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<MoveInDraft>(resumed?.draft ?? emptyDraft);
  const [kept, setKept] = useState<MoveIn | undefined>(resumed);
  const [at, setAt] = useState(() => firstOpen(resumed));
  const [moved, setMoved] = useState<MovedIn>();
  const save = useAct("moving_save", { onDone: setKept });
  const finish = useAct("moving_finish", { onDone: setMoved });
  const step = steps[at] ?? "team";
  const last = at === steps.length - 1;

  /** What was typed is kept first; only then is the other step shown. */
  const go = async (to: number) => {
    const saved = await save.act({ move_in: kept?.move_in ?? null, draft });
    if (saved) setAt(to);
    return saved;
  };
  const end = async () => {
    const saved = await go(at);
    if (saved) await finish.act({ move_in: saved.move_in });
  };
  if (moved) return <Done moved={moved} />;
  return (
    <Screen title={say.title}>
      <Sheet>
        <form
          className="moving"
          onSubmit={(event) => {
            event.preventDefault();
            void (last ? end() : go(at + 1));
          }}
        >
          <ol className="moving-steps">
            {steps.map((one, place) => (
              <li key={one} aria-current={place === at ? "step" : undefined}>
                <button type="button" disabled={save.busy} onClick={() => void go(place)}>
                  {place + 1} {say[one]}
                  {kept?.lacks.includes(one) && place < at && <span className="third"> {say.lacks}</span>}
                </button>
              </li>
            ))}
          </ol>
          <div className="moving-step form">
            <StepFields step={step} draft={draft} onDraft={setDraft} />
            <FormRefusal of={save} />
            <FormRefusal of={finish} />
            <div className="form-acts">
              <Button filled submit disabled={save.busy || finish.busy}>
                {last ? say.finish : say.next}
              </Button>
              {at > 0 && (
                <Button disabled={save.busy} onPress={() => void go(at - 1)}>
                  {say.before}
                </Button>
              )}
              <Button quiet meaning="back" onPress={() => void navigate("/members/teams")}>
                {shared.close}
              </Button>
            </div>
            <p className="field-hint">{say.kept}</p>
          </div>
        </form>
      </Sheet>
    </Screen>
  );
}

/** A draft goes on at the first step that lacks something, else at the last. */
function firstOpen(resumed: MoveIn | undefined): number {
  if (!resumed) return 0;
  const lacking = steps.findIndex((one) => resumed.lacks.includes(one));
  return lacking < 0 ? steps.length - 1 : lacking;
}
