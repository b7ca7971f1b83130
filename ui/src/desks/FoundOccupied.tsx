/** A desk that was found occupied: whose it is until when, who had it before, and the three nearest for the rest. */
import type { Booking } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts } from "../shared/Panel";
import { FreeRows } from "./DeskPanel";
import { spanWords } from "./look";
import { foundWords } from "./words";

type Props = { desk: number; onClose: () => void; onDone: (booking: Booking, before: Booking) => void };

export function FoundOccupied({ desk, onClose, onDone }: Props) {
  const say = useWords(foundWords);
  const formats = useFormats();
  const found = useAsk("desks_found_occupied", { desk }, ["desks", "members"]);
  const here = useAsk("today_show", {}, ["checkin"]);
  const before = found.data?.booking;
  const seat = useAct("desks_seat_elsewhere", {
    onDone: (booking) => {
      onClose();
      if (before) onDone(booking, before);
    },
  });
  const day = before && formats.dayOf(before.from);
  const told = (one: Booking) => {
    const inside = here.data?.here.some(({ member }) => member === one.member);
    const when = spanWords(one.from, one.until, formats, day ?? "");
    return `${when} ${one.name}${one.team ? ` ${one.team}` : ""}${inside ? ` · ${say.here}` : ""}`;
  };
  return (
    <Dialog title={say.title(found.data?.desk.desk_no ?? "")} onClose={onClose}>
      <div className="form">
        <Shown of={found}>
          {({ booking, before: earlier, after, assigned, free }) => (
            <>
              <Facts
                rows={[
                  [say.booked, told(booking)],
                  [say.before, earlier ? told(earlier) : say.nobodyBefore],
                  [say.after, after && told(after)],
                  [say.team, assigned?.team_name],
                ]}
              />
              <section className="nearby" aria-label={say.elsewhere}>
                <p>
                  <b>{say.elsewhere}</b>{" "}
                  <span className="third">{say.rest(formats.clock(booking.until))}</span>
                </p>
                {free.length === 0 && <p className="second">{say.nowhere}</p>}
                <FreeRows
                  desks={free}
                  onTake={(one) => void seat.act({ booking: booking.booking, desk: one.desk.desk })}
                />
              </section>
            </>
          )}
        </Shown>
        <FormRefusal of={seat} />
        <div className="form-acts">
          <Button quiet meaning="back" onPress={onClose}>
            {say.leave}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
