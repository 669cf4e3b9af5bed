/**
 * What each measured value may be.
 *
 * Same-code runs differ by 10 to 40 %, so budgets that depend on the machine are
 * ratios to a limit measured in the same run, and only a miss by more than a
 * factor of two fails a build.
 */

export interface Budget {
  readonly unit: "ms" | "µs" | "B" | "frames" | "kB gz" | "kB" | "MB" | "count";
  /** The goal in words. */
  readonly goal: string;
  /** The greatest value that holds, given the limit of the same run; `null`: that limit was not measured. */
  readonly most: (limit: number | undefined) => number | null;
}

export type Judgement = "holds" | "missed" | "missedByMoreThanTwo" | "unknown";

function atMost(most: number, unit: Budget["unit"], goal: string): Budget {
  return { unit, goal, most: () => most };
}

function ofLimit(ratio: number, goal: string, unit: Budget["unit"] = "ms"): Budget {
  return { unit, goal, most: (limit) => (limit === undefined ? null : limit * ratio) };
}

function aboveLimit(more: number, unit: Budget["unit"], goal: string): Budget {
  return { unit, goal, most: (limit) => (limit === undefined ? null : limit + more) };
}

const tenthOfInboxSdk = ofLimit(1 / 10, "at most a tenth of InboxSDK's");

export const budgets = {
  "paint.cached.p50": ofLimit(1.25, "at most 1.25x the page without us"),
  "paint.cached.p95": atMost(1, "frames", "in the frame of the rows"),
  "paint.asked.p50": ofLimit(1.6, "at most 1.6x the page without us"),
  "paint.asked.p95": atMost(3, "frames", "within three frames"),
  "paint.cold.1k.p50": atMost(100, "ms", "at most 100 ms"),
  "paint.cold.1k.p95": atMost(150, "ms", "at most 150 ms"),
  "paint.cold.10k.p50": atMost(150, "ms", "at most 150 ms"),
  "paint.cold.10k.p95": atMost(250, "ms", "at most 250 ms"),
  "label.50.cached": ofLimit(1.25, "at most 1.25x the page without us"),
  "label.50.asked": ofLimit(1.6, "at most 1.6x the page without us"),
  "label.50.layouts": aboveLimit(1, "count", "at most one more than the page without us"),
  "label.50.script.asked": tenthOfInboxSdk,
  "label.50.script.known": tenthOfInboxSdk,
  "label.50.forced": atMost(0, "count", "no layout at our wish while rows are labelled"),
  "label.100.cached": ofLimit(1.25, "at most 1.25x the page without us"),
  "label.100.asked": ofLimit(1.6, "at most 1.6x the page without us"),
  "label.100.layouts": aboveLimit(1, "count", "at most one more than the page without us"),
  "label.100.script.asked": tenthOfInboxSdk,
  "label.100.script.known": tenthOfInboxSdk,
  "label.100.forced": atMost(0, "count", "no layout at our wish while rows are labelled"),
  "label.load.script": tenthOfInboxSdk,
  "page.script.p50": atMost(2.5, "ms", "at most 2.5 ms for 50 rows"),
  "page.script.p95": atMost(5, "ms", "at most 5 ms for 50 rows"),
  "page.style": atMost(5, "ms", "at most 5 ms more for 50 rows"),
  "page.longtasks": atMost(0, "count", "no task over 50 ms because of us"),
  "page.idle": atMost(0, "count", "nothing of ours runs in 10 s at rest"),
  "compose.typing.calls": atMost(0, "count", "none of ours a key"),
  "compose.typing.script": atMost(0.5, "ms", "none of ours: the profiler's grain at most"),
  "scroll.frames": aboveLimit(1, "frames", "at most one more than the page without us"),
  "paging.frames": aboveLimit(1, "frames", "at most one more than the page without us"),
  "size.content": atMost(30, "kB gz", "at most 30 kB gz with one locale"),
  "size.panels": atMost(45, "kB gz", "at most 45 kB gz, put into a tab on demand"),
  "size.content.inboxsdk": ofLimit(1 / 10, "at most a tenth of InboxSDK's", "kB gz"),
  "size.tab.inboxsdk": ofLimit(1 / 10, "at most a tenth of InboxSDK's", "kB gz"),
  "size.page": atMost(20, "kB gz", "at most 20 kB gz"),
  "size.worker": atMost(150, "kB gz", "at most 150 kB gz"),
  "size.options": atMost(120, "kB gz", "at most 120 kB gz for the first screen"),
  "size.zip": atMost(1000, "kB", "at most 1 MB"),
  "memory.tab": atMost(3, "MB", "at most 3 MB more after 1,000 renewals"),
  /** A row that left 40 bytes behind at each renewal would reach it. */
  "memory.tab.growth": atMost(1, "MB", "flat: at most 1 MB from renewal 500 to 1,000"),
  "memory.worker": atMost(15, "MB", "at most 15 MB more at 10,000 rules and clients"),
  "match.100": ofLimit(1, "at most 1x normalising the message", "µs"),
  "match.1k": ofLimit(1.5, "at most 1.5x normalising the message", "µs"),
  "match.10k": ofLimit(4, "at most 4x normalising the message", "µs"),
  "match.10k.closures": ofLimit(1 / 60, "a sixtieth of a loop of closures", "µs"),
  "match.100k": ofLimit(30, "at most 30x normalising the message", "µs"),
  "match.hostile.regex": atMost(100, "µs", "at most 100 µs: all regex with a literal"),
  "match.hostile.anyregex": atMost(100, "µs", "at most 100 µs: 100 regex without a literal"),
  "match.hostile.negated": ofLimit(5, "at most 5x listing the hits: all negated", "µs"),
  "match.hostile.size": atMost(100, "µs", "at most 100 µs: all sizes"),
  "compile.10k": atMost(100, "ms", "at most 100 ms, cold"),
  "compile.10k.memory": atMost(250, "B", "at most 250 B of index a rule"),
  "apply.100k": atMost(3000, "ms", "at most 3 s"),
  "apply.100k.slice": atMost(20, "ms", "no slice over 20 ms"),
  "apply.100k.one": atMost(500, "ms", "at most 0.5 s for one changed rule"),
  "priority.10k": atMost(200, "ms", "at most 200 ms for 10,000 conversations after a change of weights"),
  "priority.10k.step": atMost(20, "ms", "no step over 20 ms"),
  "queue.5k": atMost(100, "ms", "at most 100 ms from the question to the first rows"),
  "queue.5k.painted": atMost(100, "ms", "at most 100 ms from the click to the first rows"),
  "preview.20k": atMost(150, "ms", "at most 150 ms for an edit over 20,000 seen messages"),
  "preview.20k.all": atMost(150, "ms", "at most 150 ms where all of them change"),
  "client.csv10k": atMost(2000, "ms", "at most 2 s from the file to its preview"),
  "client.csv10k.task": atMost(100, "ms", "no task over 100 ms meanwhile"),
  "audit.2k": atMost(3000, "ms", "at most 3 s for 2,000 rules"),
  "audit.2k.step": atMost(50, "ms", "no step over 50 ms, so that it can be stopped"),
  "import.filters1k": atMost(1000, "ms", "at most 1 s from the file to its preview"),
  "set.verify": atMost(1000, "ms", "at most 1 s from the signed file to what it would change"),
  "set.verify.memory": atMost(150, "MB", "at most 150 MB"),
  repaint: atMost(200, "ms", "at most 200 ms from the edit to the rows"),
  "repaint.10k": atMost(200, "ms", "at most 200 ms from the edit to the rows, with 10,000 clients"),
  "client.lookup": atMost(5, "µs", "at most 5 µs from the sender to the client"),
  "options.10k.open": atMost(500, "ms", "at most 500 ms until it answers"),
  "options.10k.memory": atMost(100, "MB", "at most 100 MB"),
  "options.10k.key": atMost(16.7, "ms", "within a frame"),
  "options.10k.scroll": atMost(16.7, "ms", "within a frame"),
  "options.10k.bulk": atMost(2000, "ms", "at most 2 s for 10,000 clients"),
} as const satisfies Readonly<Record<string, Budget>>;

export type BudgetId = keyof typeof budgets;

/** Twice nothing is nothing, so counts that should be none have this much room before they fail a build. */
const roomOfNone = 2;

export function judge(budget: Budget, value: number | null, limit?: number): Judgement {
  const most = budget.most(limit);
  if (value === null || most === null) return "unknown";
  if (value <= most) return "holds";
  return value > (most === 0 ? roomOfNone : 2 * most) ? "missedByMoreThanTwo" : "missed";
}
