/** What the bar above Gmail's list has to say. */
import type { QueueCounts, QueueFilter } from "../lib/core/queue/queue-entry.ts";
import type { Priority, Tier } from "../lib/core/rules/rule-set.ts";

export interface BarClient {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb` or the tier's. */
  readonly colour: string | null;
}

export type PriorityCounts = Readonly<Record<Priority, number>>;

/**
 * What is known of the whole account.
 *
 * - `asking`: nothing yet
 * - `unseen`: no list of its inbox was seen so far, so there is nothing to count
 * - `failed`: it could not be counted
 */
export type BarStand =
  | {
      readonly kind: "seen";
      readonly counts: QueueCounts;
      /** ms since the epoch. */
      readonly asOf: number;
    }
  | { readonly kind: "asking" }
  | { readonly kind: "unseen" }
  | { readonly kind: "failed" };

/** Counts, or one sentence that stands in for them. */
export type BarContent =
  | {
      readonly kind: "counts";
      /** Of the list that is shown. */
      readonly here: PriorityCounts;
      readonly stand: BarStand;
      /** `null`: the list shows everything. */
      readonly pressed: Priority | null;
      /** Clients of the pressed priority, each once. */
      readonly clients: readonly BarClient[];
    }
  | { readonly kind: "empty" | "drift" | "lost" };

/** What the queue is opened with from the bar. */
export type BarQueueFilter = Extract<QueueFilter, "all" | "waiting" | "overdue" | "today">;
