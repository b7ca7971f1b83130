/** What is done at once, each with its line at the foot of the screen and its way back where there is one. */
import type { Booking, FreeDesk } from "../ipc/generated";
import { refusalWords } from "../ipc/refusals";
import { useAct } from "../ipc/useAct";
import { useFormats } from "../shared/dates";
import { strong, useLanguage, useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { spanWords } from "./look";
import { bookingWords, foundWords } from "./words";

export function useDeskActs(today: string) {
  const say = useWords(bookingWords);
  const found = useWords(foundWords);
  const language = useLanguage();
  const formats = useFormats();
  const toast = useToast();
  const onRefused = (refusal: Parameters<typeof refusalWords>[0]) => {
    const { says, next } = refusalWords(refusal, language, formats);
    toast({ of: "stop", says, ...(next === undefined ? {} : { note: next }) });
  };
  const undoBook = useAct("desks_cancel", { onDone: (booking) => cancelled(booking, false), onRefused });
  const undoMove = useAct("desks_move", { onDone: (booking) => moved(booking, undefined), onRefused });
  const undoCancel = useAct("desks_book", { onDone: (booking) => booked(booking), onRefused });
  const arrive = useAct("desks_arrive", { onDone: arrived, onRefused });
  const checkIn = useAct("checkin_check_in", { onRefused });

  const when = (booking: Booking) => spanWords(booking.from, booking.until, formats, today);

  function booked(booking: Booking) {
    toast({
      of: "done",
      says: say.booked(strong(booking.desk_no), when(booking), strong(booking.name)),
      undo: () => void undoBook.act({ booking: booking.booking, reason: say.undone }),
    });
  }
  function moved(booking: Booking, before: Booking | undefined) {
    const back = before && (() => void undoMove.act(placed(before)));
    toast({
      of: "done",
      says: say.moved(strong(booking.name), strong(booking.desk_no), when(booking)),
      ...(back ? { undo: back } : {}),
    });
  }
  /** Its desk was found occupied. */
  function seatedElsewhere(booking: Booking, before: Booking) {
    toast({
      of: "done",
      says: found.moved(strong(booking.name), strong(booking.desk_no), before.desk_no),
      undo: () => void undoMove.act(placed(before)),
    });
  }
  function cancelled(booking: Booking, undoable = true) {
    const { desk, member, from, until } = booking;
    toast({
      of: "left",
      says: say.cancelled(strong(booking.name), strong(booking.desk_no)),
      ...(undoable ? { undo: () => void undoCancel.act({ desk, member, from, until }) } : {}),
    });
  }
  function left(booking: Booking) {
    toast({ of: "left", says: say.left(strong(booking.desk_no)) });
  }
  function arrived(booking: Booking) {
    toast({ of: "done", says: say.arrived(strong(booking.name), strong(booking.desk_no)) });
  }
  /** Checking in also comes to the booking; somebody who is in already only comes to it. */
  async function come(booking: Booking, present: boolean) {
    if (present) return void arrive.act({ booking: booking.booking });
    const outcome = await checkIn.act({ member: booking.member });
    if (outcome) arrived(booking);
  }
  function reseat(booking: Booking, { desk }: FreeDesk) {
    void undoMove
      .act({ ...placed(booking), desk: desk.desk })
      .then((after) => after && moved(after, booking));
  }
  return { booked, moved, seatedElsewhere, cancelled, left, come, reseat };
}

const placed = ({ booking, desk, from, until }: Booking) => ({ booking, desk, from, until });
