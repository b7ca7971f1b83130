/** Starts moving a team in, and offers the drafts that wait. */
import { useNavigate } from "react-router";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { movingWords } from "./words";
import "./moving.css";

export function StartMoving() {
  const say = useWords(movingWords);
  const navigate = useNavigate();
  return <Button onPress={() => void navigate("/members/move-in")}>{say.start}</Button>;
}

export function Drafts() {
  const say = useWords(movingWords);
  const f = useFormats();
  const toast = useToast();
  const navigate = useNavigate();
  const { data } = useAsk("moving_list", {}, ["moving"]);
  const drop = useAct("moving_drop", { onDone: () => toast({ of: "left", says: say.dropped }) });
  if (!data || data.move_ins.length === 0) return null;
  return (
    <section className="moving-drafts" aria-label={say.drafts}>
      <b>{say.drafts}</b>
      <ul>
        {data.move_ins.map(({ move_in, draft, saved_at }) => (
          <li key={move_in}>
            <span>
              {draft.team.name || say.unnamed}{" "}
              <span className="third">{say.savedAt(f.moment(saved_at))}</span>
            </span>
            <span>
              <Button onPress={() => void navigate(`/members/move-in/${move_in}`)}>{say.goOn}</Button>
              <Button quiet disabled={drop.busy} onPress={() => void drop.act({ move_in })}>
                {say.drop}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <FormRefusal of={drop} />
    </section>
  );
}
