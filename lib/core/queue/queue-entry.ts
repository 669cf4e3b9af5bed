/** One conversation in the queue of an account. */
import type { Reason } from "../decision/decision.ts";
import type { Person } from "../message/facts.ts";
import type { Priority, Tier } from "../rules/rule-set.ts";
import type { ThreadStatus } from "../threads/thread-state.ts";

export interface QueueEntry {
  readonly threadId: string;
  /** The newest message that was seen of it. */
  readonly messageId: string;
  /** `null`: it belongs to no client. `colour`: `#rrggbb`. */
  readonly client: {
    readonly id: string;
    readonly name: string;
    readonly tier: Tier;
    readonly colour: string;
  } | null;
  /** `null`: known to have no sender, or not known. */
  readonly from: Person | null;
  /** `null`: not known, or not kept. */
  readonly subject: string | null;
  /** Milliseconds since the epoch; `null`: not known. */
  readonly date: number | null;
  readonly unread: boolean;
  readonly priority: Priority;
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** `null`: whose turn it is does not matter, because nobody there is a client. */
  readonly status: ThreadStatus | null;
  /** Since when, ms since the epoch; as `ThreadState.since`. */
  readonly since: number | null;
  /** When an answer is promised or a deadline ends, whichever is sooner; ms since the epoch. `null`: nothing is due. */
  readonly due: number | null;
  readonly isPinned: boolean;
  /** An own reminder of the user's, ms since the epoch; `null`: none. */
  readonly remindAt: number | null;
}

/** `waiting`: a client waits for us; `overdue`: what is due has passed; `today`: it is due before the day ends. */
export type QueueFilter = "all" | Priority | "waiting" | "overdue" | "today";
export const queueFilters = [
  "all",
  "urgent",
  "high",
  "normal",
  "low",
  "waiting",
  "overdue",
  "today",
] as const satisfies readonly QueueFilter[];

export type QueueCounts = Readonly<Record<Exclude<QueueFilter, "all">, number>>;
