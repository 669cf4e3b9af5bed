/** The members of the segment that is being edited, found in slices; an edit ends the search for those before it. */
import { useEffect, useState } from "preact/hooks";
import type { Condition } from "../../../../../lib/core/condition/tree.ts";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";
import type { MemberJudge } from "../../../../../lib/core/segments/segment-members.ts";
import { inSlices, pageSlicing } from "../../rules/live/in-slices.ts";

export interface Members {
  /** How many clients were looked at. */
  readonly done: number;
  readonly byVerdict: Readonly<Record<"yes" | "unknown", readonly Client[]>>;
}

const none: Members = { done: 0, byVerdict: { yes: [], unknown: [] } };

/** While clients are looked through, those found last stand. `null`: the condition cannot be read. */
export function useMembers(tree: Condition | null, clients: readonly Client[], judge: MemberJudge): Members {
  const [members, setMembers] = useState(none);
  useEffect(() => {
    if (tree === null) return;
    const stop = new AbortController();
    const found: Record<"yes" | "unknown", Client[]> = { yes: [], unknown: [] };
    const look = (client: Client) => {
      const verdict = judge.verdictOf(tree, client);
      if (verdict !== "no") found[verdict].push(client);
    };
    const show = (done: number) => setMembers({ done, byVerdict: { ...found } });
    void inSlices(clients, look, show, stop.signal, pageSlicing);
    return () => stop.abort();
  }, [tree, clients, judge]);
  return members;
}
