/** What is selected on the paper and what can be done with it; with nothing selected, the paper itself. */

import { stage } from "../../ipc/ask";
import type { Desk, Drawing, DrawnZone, Ground, Spot } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { Button } from "../../shared/Button";
import { DayField } from "../../shared/DayField";
import { useFormats } from "../../shared/dates";
import { FilePick } from "../../shared/FilePick";
import { strong, useWords } from "../../shared/language";
import { Facts, Panel } from "../../shared/Panel";
import type { Selected } from "./Canvas";
import { DeskForm, ZoneForm } from "./Forms";
import { groundFor } from "./geometry";
import type { useDrawing } from "./useDrawing";
import { drawWords } from "./words";

type Props = {
  drawing: Drawing;
  desks: Desk[];
  chosen: Desk[];
  zone: DrawnZone | undefined;
  ground: Ground | null;
  paper: Spot;
  since: string;
  onSince: (day: string) => void;
  held: boolean;
  acts: ReturnType<typeof useDrawing>;
  onDrop: () => void;
  onLeave: () => void;
  onDuplicate: () => void;
  onRetire: (desk: Desk) => void;
  onSelect: (selected: Selected | undefined) => void;
};

export function DrawPanel(props: Props) {
  const { chosen, zone, ground, held } = props;
  const say = useWords(drawWords);
  const acts = held && (
    <>
      <Button filled wide onPress={props.onDrop}>
        {say.drop}
      </Button>
      <Button onPress={props.onLeave}>{say.leave}</Button>
    </>
  );
  if (chosen.length > 0) return <Desks {...props} acting={acts} />;
  if (zone)
    return (
      <Panel title={zone.zone.name} foot={acts}>
        <ZoneForm
          key={zone.zone.zone}
          zone={zone.zone}
          since={props.since}
          onDone={({ name }) => props.acts.done(say.changed(strong(name)))}
        />
      </Panel>
    );
  if (ground)
    return (
      <Panel
        title={say.fitting}
        foot={acts || <Button onPress={() => void props.acts.lift()}>{say.lift}</Button>}
      >
        <p className="second">{say.fitHow}</p>
      </Panel>
    );
  return <Paper {...props} />;
}

function Desks(props: Props & { acting: React.ReactNode }) {
  const { chosen, drawing, since, acts, acting, onDuplicate, onRetire } = props;
  const say = useWords(drawWords);
  const formats = useFormats();
  const [one] = chosen;
  if (!one) return null;
  const single = chosen.length === 1;
  return (
    <Panel
      title={single ? one.desk_no : say.many(chosen.length)}
      note={single ? one.zone_name : chosen.map(({ desk_no }) => desk_no).join(" ")}
      foot={
        acting || (
          <>
            <Button lone="C" onPress={onDuplicate}>
              {say.duplicate}
            </Button>
            {single && one.to_on === null && <Button onPress={() => onRetire(one)}>{say.retire}</Button>}
            {single && one.to_on !== null && <Button onPress={() => void acts.keep(one)}>{say.keep}</Button>}
          </>
        )
      }
    >
      {single && (
        <>
          <Facts
            rows={[
              [
                say.inService,
                one.to_on
                  ? say.fromTo(formats.day(one.from_on), formats.day(one.to_on))
                  : say.from(formats.day(one.from_on)),
              ],
            ]}
          />
          <DeskForm
            key={one.desk}
            desk={one}
            zones={drawing.zones}
            since={since}
            onDone={({ desk_no }) => acts.done(say.changed(strong(desk_no)))}
          />
        </>
      )}
    </Panel>
  );
}

function Paper({ drawing, desks, paper, since, onSince, acts, onSelect }: Props) {
  const say = useWords(drawWords);
  const laying = useAct("desks_lay_ground", {
    onDone: () => {
      acts.done(say.laid);
      onSelect({ ground: true });
    },
    onRefused: acts.onRefused,
  });
  const lay = async ([file]: File[]) => {
    if (!file) return;
    const aspect = await aspectOf(file);
    try {
      const { staged } = await stage(file);
      await laying.act({ staged, spot: groundFor(paper, aspect), from_on: since });
    } catch (error) {
      acts.refusedBy(error);
    }
  };
  const rooms = desks.filter(({ kind }) => kind === "room").length;
  const undrawn = drawing.zones.filter(({ spot }) => spot === null);
  return (
    <Panel title={say.paper} note={say.counts(desks.length - rooms, rooms, drawing.zones.length)}>
      <DayField label={say.since} value={since} onChange={(day) => day && onSince(day)} />
      <p className="third">{say.sinceWhy}</p>
      <div className="form-acts">
        <FilePick accept="image/png,image/jpeg" disabled={laying.busy} onFiles={(files) => void lay(files)}>
          {say.lay}
        </FilePick>
        {drawing.ground && <Button onPress={() => onSelect({ ground: true })}>{say.fit}</Button>}
      </div>
      <p className="third">{say.layHint}</p>
      {undrawn.length > 0 && (
        <p>
          <span className="third">{say.undrawn}</span> {undrawn.map(({ zone }) => zone.name).join(say.comma)}
        </p>
      )}
    </Panel>
  );
}

/** Height by width, as the picture itself has it; three by four where it does not say. */
async function aspectOf(file: File): Promise<number> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return picture.naturalHeight / picture.naturalWidth;
  } catch {
    return 0.75;
  } finally {
    URL.revokeObjectURL(address);
  }
}
