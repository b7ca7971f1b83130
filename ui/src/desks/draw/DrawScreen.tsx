/** The plan is drawn: zones, desks and rooms on a grid, over a picture; from a day on, and with a way back. */
import { useState } from "react";
import type { Desk, Drawing } from "../../ipc/generated";
import { useAsk } from "../../ipc/useAsk";
import { useNow } from "../../shared/clock";
import { useFormats } from "../../shared/dates";
import { Shown } from "../../shared/Fault";
import { useWords } from "../../shared/language";
import { Screen } from "../../shared/Screen";
import { Sheet } from "../../shared/Sheet";
import { type View, Views } from "../views";
import { deskWords } from "../words";
import { DrawView } from "./DrawView";

export default function DrawScreen({ onView }: { onView: (view: View) => void }) {
  const say = useWords(deskWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const [since, setSince] = useState(today);
  const drawing = useAsk("desks_drawing", {}, ["desks", "profile"]);
  const list = useAsk("desks_list", {}, ["desks", "profile"]);
  const desks = list.data?.desks.filter(({ to_on }) => to_on === null || to_on >= today);
  const top = { title: say.title, tabs: <Views value="draw" onChange={onView} /> };
  if (!drawing.data || !desks)
    return (
      <Screen {...top}>
        <Sheet className="desks-empty">
          <Shown of={drawing}>{(_: Drawing) => null}</Shown>
        </Sheet>
      </Screen>
    );
  return (
    <DrawView top={top} drawing={drawing.data} desks={desks as Desk[]} since={since} onSince={setSince} />
  );
}
