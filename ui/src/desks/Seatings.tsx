/** Where a booking was before its desk was found occupied; nothing where it never had to move. */
import { useAsk } from "../ipc/useAsk";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { spanWords } from "./look";
import { timelineWords } from "./timeline/words";

export function Seatings({ booking }: { booking: number }) {
  const say = useWords(timelineWords);
  const formats = useFormats();
  const was = useAsk("desks_seatings", { booking }, ["desks"]);
  const first = was.data?.seatings[0];
  if (!first) return null;
  return (
    <p className="second">
      {say.firstAt(first.desk_no, spanWords(first.from, first.until, formats, formats.dayOf(first.from)))}
    </p>
  );
}
