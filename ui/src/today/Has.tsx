/** What the person on the slab has out: the thing that is due first, and how many more. */
import { useAsk } from "../ipc/useAsk";
import { useNow } from "../shared/clock";
import { plusDays, useFormats } from "../shared/dates";
import { strong, useWords } from "../shared/language";
import { Said } from "../shared/Said";
import { outcomeWords } from "./words";

export function Has({ member }: { member: number }) {
  const say = useWords(outcomeWords);
  const formats = useFormats();
  const today = formats.dayOf(useNow());
  const { data } = useAsk("lending_due", { member }, ["lending"]);
  const [first] = data?.loans ?? [];
  if (!data || !first) return null;
  const item = strong(`${first.item.name} ${first.item.item_no}`);
  const dueOn = formats.dayOf(first.due_at);
  const when =
    dueOn === today ? say.today : dueOn === plusDays(today, 1) ? say.tomorrow : formats.short(dueOn);
  const told =
    first.standing.code === "overdue" ? say.hasLate(item, first.standing.values.days) : say.has(item, when);
  return (
    <>
      <Said>{told}</Said> {data.total > 1 && say.hasMore(data.total - 1)}
    </>
  );
}
