/** How the newest backup stands, in the bottom bar. */
import { useAsk } from "../ipc/useAsk";
import { useNow } from "../shared/clock";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { frameWords } from "./words";

/** An older copy than this deserves a word. */
const LATE_HOURS = 36;

export function Backup() {
  const say = useWords(frameWords);
  const formats = useFormats();
  const now = useNow();
  const { data } = useAsk("backup_list", {}, ["backup"]);
  if (!data) return null;
  const { newest_at } = data;
  if (!newest_at) return <State of="warn">{say.noBackup}</State>;
  const hours = (Date.parse(now) - Date.parse(newest_at)) / 3_600_000;
  const when = formats.moment(newest_at, formats.dayOf(now));
  return <State of={hours > LATE_HOURS ? "warn" : "done"}>{say.backedUp(when)}</State>;
}
