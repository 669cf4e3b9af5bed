/** Filters of the queue, and their counts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countQueue, filterQueue } from "../../../lib/core/queue/filter-queue.ts";
import { queueFilters } from "../../../lib/core/queue/queue-entry.ts";
import { priorities } from "../../../lib/core/rules/rule-set.ts";
import { anyQueue, entry } from "./any-entry.ts";

const moment = fc.record({
  now: fc.integer({ min: 0, max: 2 * 86_400_000 }),
  zone: fc.constantFrom("UTC", "Asia/Shanghai", "America/New_York"),
});

describe("the counts", () => {
  it("are what each filter shows", () => {
    fc.assert(
      fc.property(anyQueue, moment, (entries, at) => {
        const counts = countQueue(entries, at);
        for (const filter of queueFilters) {
          const shown = filterQueue(entries, filter, at).length;
          expect(shown).toBe(filter === "all" ? entries.length : counts[filter]);
        }
      }),
    );
  });

  it("of the four priorities make up the whole queue, and nothing is both overdue and due today", () => {
    fc.assert(
      fc.property(anyQueue, moment, (entries, at) => {
        const counts = countQueue(entries, at);
        expect(priorities.reduce((sum, priority) => sum + counts[priority], 0)).toBe(entries.length);
        const overdue = new Set(filterQueue(entries, "overdue", at));
        expect(filterQueue(entries, "today", at).some((one) => overdue.has(one))).toBe(false);
      }),
    );
  });
});

describe("a conversation that is due", () => {
  const noon = Date.UTC(2026, 10, 2, 12);
  const hour = 3_600_000;
  const shownBy = (due: number, zone = "UTC") =>
    queueFilters.filter(
      (filter) => filterQueue([entry("t", { due, priority: "low" })], filter, { now: noon, zone }).length > 0,
    );

  it("is overdue from that moment on", () => {
    expect(shownBy(noon)).toEqual(["all", "low", "overdue"]);
    expect(shownBy(noon + 1)).toEqual(["all", "low", "today"]);
  });

  it("is due today until the day ends where the user is", () => {
    expect(shownBy(noon + 12 * hour)).toEqual(["all", "low", "today"]);
    expect(shownBy(noon + 12 * hour + 1)).toEqual(["all", "low"]);
    expect(shownBy(noon + 5 * hour, "Asia/Shanghai")).toEqual(["all", "low"]);
  });
});
