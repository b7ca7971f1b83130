/**
 * What a screen shows. `const { data, refused, fault, again } = useAsk("desks_show", { day }, ["desks", "members"])`:
 * asks at once, and again after every commit that touched one of the named features. The old answer stays
 * until the new one is there; nothing is kept once the screen is gone.
 */
import { keepPreviousData, type Query, QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Answer, type Ask, ask, Faulted, type Name, type Override, onChanged, Refused } from "./ask";
import type { Refusal } from "./generated";

export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 0, gcTime: 0, retry: false, refetchOnWindowFocus: false, networkMode: "always" },
    },
  });

export type Asked<T> = {
  data: T | undefined;
  /** The data answers these very arguments, not those before them. */
  fresh: boolean;
  refused: Refusal | undefined;
  fault: Faulted | undefined;
  again: () => void;
  /** The same look once more, by somebody else's leave. Answers what refused it, if anything did. */
  release: (override: Override) => Promise<Refusal | undefined>;
};

export function useAsk<N extends Name>(
  name: N,
  args: Ask<N>,
  features: string[],
  { when = true }: { when?: boolean } = {},
): Asked<Answer<N>> {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: [name, args],
    queryFn: () => ask(name, args),
    meta: { features },
    enabled: when,
    placeholderData: keepPreviousData,
  });
  return {
    data: query.data as Answer<N> | undefined,
    fresh: query.data !== undefined && !query.isPlaceholderData,
    refused: query.error instanceof Refused ? query.error.refusal : undefined,
    fault: query.error && !(query.error instanceof Refused) ? faultOf(query.error) : undefined,
    again: () => void query.refetch(),
    release: async (override) => {
      try {
        client.setQueryData([name, args], await ask(name, args, { override }));
        return undefined;
      } catch (error) {
        if (error instanceof Refused) return error.refusal;
        void query.refetch();
        return undefined;
      }
    },
  };
}

export const faultOf = (error: unknown) => (error instanceof Faulted ? error : new Faulted(undefined));

/** `*` comes from another process, which does not say what it touched; a query of `*` reads the book of all acts. */
const reads = (features: string[]) => (query: Query) =>
  features.includes("*") ||
  ((query.meta?.features as string[] | undefined) ?? []).some(
    (feature) => feature === "*" || features.includes(feature),
  );

/** Mounted once, in App: lets every open screen look again after a commit. */
export function useChanges() {
  const client = useQueryClient();
  useEffect(
    () => onChanged(({ features }) => void client.invalidateQueries({ predicate: reads(features) })),
    [client],
  );
}
