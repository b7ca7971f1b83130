/** On the panel of a booking that repeats: one key shows the whole series. */
import { useState } from "react";
import type { Booking } from "../../ipc/generated";
import { Button } from "../../shared/Button";
import { useWords } from "../../shared/language";
import { SeriesDialog } from "./SeriesDialog";
import { datesWords } from "./words";

export function SeriesLine({ booking }: { booking: Booking }) {
  const say = useWords(datesWords);
  const [open, setOpen] = useState(false);
  if (booking.series === null) return null;
  return (
    <>
      <Button lone="R" onPress={() => setOpen(true)}>
        {say.open}
      </Button>
      {open && (
        <SeriesDialog series={booking.series} booking={booking.booking} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
