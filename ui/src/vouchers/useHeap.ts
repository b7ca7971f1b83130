import { useCallback, useRef, useState } from "react";
import { ask, Refused, stage } from "../ipc/ask";
import type { KeepVoucher, VoucherCategory, VoucherValues } from "../ipc/generated";
import { faultOf } from "../ipc/useAsk";
import { type Entry, sure } from "./heap";

export type Heap = {
  entries: Entry[];
  add: (files: File[]) => void;
  patch: (key: string, part: Partial<Entry>) => void;
  leave: (key: string) => void;
  /** Reads an entry again, with a scanned code or a person's values. */
  again: (entry: Entry, by: { scanned?: string; values?: VoucherValues }) => Promise<void>;
  /** Keeps one after the other; stops after a whole one. */
  keepAll: () => Promise<void>;
  keeping: { done: number; of: number } | undefined;
  stop: () => void;
};

/** What keeping an entry asks for. */
export function keepArgs(entry: Entry, category: VoucherCategory): KeepVoucher | undefined {
  const { preview, scanned, corrected } = entry;
  if (!preview) return undefined;
  return {
    staged: preview.file.staged,
    category,
    ...(corrected ? { values: preview.values } : {}),
    ...(scanned ? { scanned } : {}),
  };
}

export function useHeap(): Heap {
  const [entries, setEntries] = useState<Entry[]>([]);
  const [keeping, setKeeping] = useState<{ done: number; of: number }>();
  const stopped = useRef(false);

  const patch = useCallback(
    (key: string, part: Partial<Entry>) =>
      setEntries((all) => all.map((entry) => (entry.key === key ? { ...entry, ...part } : entry))),
    [],
  );

  const fail = useCallback(
    (key: string, error: unknown) =>
      patch(key, error instanceof Refused ? { refused: error.refusal } : { fault: faultOf(error) }),
    [patch],
  );

  const take = useCallback(
    async (key: string, file: File) => {
      try {
        const { staged } = await stage(file);
        const preview = await ask("vouchers_read", { staged });
        patch(key, { preview, ...(preview.guess ? { category: preview.guess } : {}) });
      } catch (error) {
        fail(key, error);
      }
    },
    [patch, fail],
  );

  const add = useCallback(
    (files: File[]) => {
      const added = files.map((file) => ({ file, key: crypto.randomUUID() }));
      setEntries((all) => [...all, ...added.map(({ key, file }) => ({ key, name: file.name }))]);
      void (async () => {
        for (const { key, file } of added) await take(key, file);
      })();
    },
    [take],
  );

  const again = useCallback(
    async (entry: Entry, { scanned, values }: { scanned?: string; values?: VoucherValues }) => {
      if (!entry.preview) return;
      const code = scanned ?? entry.scanned;
      const args = {
        staged: entry.preview.file.staged,
        ...(code ? { scanned: code } : {}),
        ...(values ? { values } : {}),
      };
      const preview = await ask("vouchers_read", args);
      const category = entry.category ?? preview.guess ?? undefined;
      patch(entry.key, {
        preview,
        ...(code ? { scanned: code } : {}),
        ...(category ? { category } : {}),
        corrected: entry.corrected || values !== undefined,
      });
    },
    [patch],
  );

  const keepAll = useCallback(async () => {
    const wanted = entries.filter(sure);
    stopped.current = false;
    for (const [done, entry] of wanted.entries()) {
      if (stopped.current) break;
      setKeeping({ done, of: wanted.length });
      const category =
        entry.preview?.meets.meets === "companion" ? entry.preview.meets.voucher.category : entry.category;
      const args = category && keepArgs(entry, category);
      if (!args) continue;
      try {
        const { card, companion } = await ask("vouchers_keep", args, { key: entry.key });
        patch(entry.key, { kept: card.line, companion });
      } catch (error) {
        fail(entry.key, error);
      }
    }
    setKeeping(undefined);
  }, [entries, patch, fail]);

  return {
    entries,
    add,
    patch,
    leave: useCallback((key: string) => setEntries((all) => all.filter((entry) => entry.key !== key)), []),
    again,
    keepAll,
    keeping,
    stop: useCallback(() => {
      stopped.current = true;
    }, []),
  };
}
