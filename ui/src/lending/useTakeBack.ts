/** Taking back, and the line that tells of it. */
import type { Returned } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { strong, useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { lendingWords } from "./words";

export type TakingBack = ReturnType<typeof useTakeBack>;

export function useTakeBack() {
  const say = useWords(lendingWords);
  const toast = useToast();
  const tell = ({ loan, warnings }: Returned) => {
    const notes = warnings.map((warning) =>
      warning.code === "late" ? say.wasLate(warning.values.days) : say.wasRetired(warning.values.reason),
    );
    const says = say.returned(strong(`${loan.item.name} ${loan.item.item_no}`));
    toast({ of: warnings.length > 0 ? "warn" : "done", says, note: [loan.name, ...notes].join(" · ") });
  };
  return useAct("lending_take_back", { onDone: tell });
}
