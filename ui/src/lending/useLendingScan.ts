/** What a scan means at the lending desk. Scans are looked up one after the other, in the order they came. */
import { useCallback, useRef, useState } from "react";
import { ask, Refused } from "../ipc/ask";
import type { ItemCard, Refusal } from "../ipc/generated";

type Ends = {
  onOut: (card: ItemCard) => void;
  onFree: (card: ItemCard) => void;
  onRetired: (card: ItemCard) => void;
  onPerson: (member: number) => void;
  onUnknown: (code: string) => void;
};

export function useLendingScan(ends: Ends) {
  const latest = useRef(ends);
  latest.current = ends;
  const queue = useRef(Promise.resolve());
  const [refused, setRefused] = useState<Refusal>();
  const take = useCallback((code: string) => {
    queue.current = queue.current.then(async () => {
      setRefused(undefined);
      try {
        const found = await ask("lending_find", { text: code });
        if (found.code === "person") latest.current.onPerson(found.values.member.member.member);
        else if (found.code === "several") latest.current.onUnknown(code);
        else {
          const { item } = found.values;
          const end = { out: "onOut", free: "onFree", retired: "onRetired" } as const;
          latest.current[end[item.place.code]](item);
        }
      } catch (error) {
        if (error instanceof Refused) setRefused(error.refusal);
        else latest.current.onUnknown(code);
      }
    });
  }, []);
  return { take, refused };
}
