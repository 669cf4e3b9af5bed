/** What is worked on first comes first, and always in the same order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortQueue } from "../../../lib/core/queue/sort-queue.ts";
import { anyQueue, entry } from "./any-entry.ts";

const ids = (entries: readonly { threadId: string }[]) => entries.map(({ threadId }) => threadId);

describe("the order of the queue", () => {
  it("is: pinned as urgent, urgent by points, longest overdue, sooner due, priority, points, newest, id", () => {
    const inOrder = [
      entry("pinned", { isPinned: true, priority: "urgent" }),
      entry("complaint", { priority: "urgent", points: 100, due: 90_000 }),
      entry("urgent-overdue", { priority: "urgent", points: 70, due: 1_000 }),
      entry("urgent-less-overdue", { priority: "urgent", points: 70, due: 2_000 }),
      entry("urgent", { priority: "urgent", points: 1 }),
      entry("overdue", { due: 1_000, priority: "low" }),
      entry("less-overdue", { due: 2_000, priority: "high" }),
      entry("due-later", { due: 90_000 }),
      entry("high", { priority: "high", points: 900 }),
      entry("more-points", { points: 30 }),
      entry("newer", { date: 9 }),
      entry("older", { date: 8 }),
      entry("no-date-a"),
      entry("no-date-b"),
      entry("pinned-low", { isPinned: true, priority: "low", points: 99 }),
    ];
    expect(ids(sortQueue(inOrder.toReversed()))).toEqual(ids(inOrder));
  });

  it("does not depend on the order in which conversations were found", () => {
    fc.assert(
      fc.property(
        anyQueue.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(ids(sortQueue(shuffled))).toEqual(ids(sortQueue(all)));
        },
      ),
    );
  });

  it("keeps every two conversations as they are without the others", () => {
    fc.assert(
      fc.property(anyQueue, (all) => {
        const sorted = sortQueue(all);
        for (const [index, one] of sorted.slice(1).entries()) {
          const before = sorted[index] ?? one;
          expect(ids(sortQueue([one, before]))).toEqual([before.threadId, one.threadId]);
        }
      }),
    );
  });
});
