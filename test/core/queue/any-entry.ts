/** Entries of the queue: one by hand, and any that there can be. */
import fc from "fast-check";
import type { QueueEntry } from "../../../lib/core/queue/queue-entry.ts";
import { priorities } from "../../../lib/core/rules/rule-set.ts";

export function entry(threadId: string, more: Partial<QueueEntry> = {}): QueueEntry {
  return {
    threadId,
    messageId: threadId,
    client: null,
    from: null,
    subject: null,
    date: null,
    unread: false,
    priority: "normal",
    points: 10,
    reasons: [],
    status: null,
    since: null,
    due: null,
    isPinned: false,
    remindAt: null,
    ...more,
  };
}

/** Few values, so that ties are frequent. */
const time = fc.option(fc.integer({ min: 0, max: 12 }).map((hours) => hours * 14_400_000));

const anyEntry = fc
  .record({
    priority: fc.constantFrom(...priorities),
    points: fc.integer({ min: -2, max: 2 }),
    status: fc.constantFrom("theirs", "ours", "unclear", null),
    due: time,
    date: time,
    isPinned: fc.boolean(),
  })
  .map((more) => entry("", more));

/** As in one account: no conversation twice. */
export const anyQueue: fc.Arbitrary<readonly QueueEntry[]> = fc
  .array(anyEntry, { maxLength: 40 })
  .map((entries) => entries.map((one, index) => ({ ...one, threadId: `t${index}` })));
