/** How many clients each segment has, counted in slices. */
import { useEffect, useState } from "preact/hooks";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";
import { inSlices, pageSlicing } from "../../rules/live/in-slices.ts";
import type { Membership } from "./use-membership.ts";

export interface MemberCount {
  readonly yes: number;
  readonly unknown: number;
}

/** By `nameKey`; a segment whose condition cannot be read is absent. */
export type MemberCounts = ReadonlyMap<string, MemberCount>;

/** While they are counted anew the counts before stand. `undefined`: they were never counted. */
export function useMemberCounts({ clients, segments, judge }: Membership): MemberCounts | undefined {
  const [counts, setCounts] = useState<MemberCounts>();
  useEffect(() => {
    const stop = new AbortController();
    const readable = [...segments].flatMap(([key, tree]) => (tree === null ? [] : [{ key, tree }]));
    const counted = readable.map(({ key, tree }) => ({ key, tree, yes: 0, unknown: 0 }));
    const count = (client: Client) => {
      for (const one of counted) {
        const verdict = judge.verdictOf(one.tree, client);
        if (verdict !== "no") one[verdict] += 1;
      }
    };
    const show = (done: number) => {
      if (done < clients.length) return;
      setCounts(new Map(counted.map(({ key, yes, unknown }) => [key, { yes, unknown }])));
    };
    void inSlices(clients, count, show, stop.signal, pageSlicing);
    return () => stop.abort();
  }, [clients, segments, judge]);
  return counts;
}
