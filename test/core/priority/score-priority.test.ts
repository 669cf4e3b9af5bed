/** How points become a priority. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reason } from "../../../lib/core/decision/decision.ts";
import { defaultPriority } from "../../../lib/core/priority/priority-settings.ts";
import { scorePriority } from "../../../lib/core/priority/score-priority.ts";
import { type Priority, priorities } from "../../../lib/core/rules/rule-set.ts";

const { thresholds } = defaultPriority;
const score = (reasons: readonly Reason[]) => scorePriority(reasons, thresholds);
const points = (amount: number): Reason => ({ code: "rule.points", points: amount, params: {} });
const atLeast = (priority: Priority): Reason => ({ code: "rule.priority", params: { atLeast: priority } });

describe("the priority of a sum of points", () => {
  it.each<[number, Priority]>([
    [-5, "low"],
    [0, "low"],
    [9, "low"],
    [9.99, "low"],
    [10, "normal"],
    [39, "normal"],
    [40, "high"],
    [69, "high"],
    [70, "urgent"],
    [1e9, "urgent"],
  ])("%d points are %s", (amount, priority) => {
    expect(score([points(amount)])).toEqual({ points: amount, priority });
  });

  it("no reasons are no points", () => {
    expect(score([])).toEqual({ points: 0, priority: "low" });
  });

  it("takes every reason with points together, whatever its code", () => {
    const reasons: Reason[] = [
      { code: "tier", points: 25, params: {} },
      points(30),
      points(-5),
      { code: "rule.label", params: {} },
    ];
    expect(score(reasons)).toEqual({ points: 50, priority: "high" });
  });

  it("stays a number when a file gives more points than a number holds", () => {
    expect(score([points(1.7e308), points(1.7e308)]).points).toBe(Number.MAX_VALUE);
    expect(score([points(-1.7e308), points(-1.7e308)]).points).toBe(-Number.MAX_VALUE);
  });
});

describe("a rule that asks for at least a priority", () => {
  it("raises what the points earned", () => {
    expect(score([atLeast("high")])).toEqual({ points: 0, priority: "high" });
  });

  it("never lowers it", () => {
    expect(score([points(70), atLeast("normal")]).priority).toBe("urgent");
  });

  it("counts with the most pressing of all", () => {
    expect(score([atLeast("normal"), atLeast("urgent"), atLeast("low")]).priority).toBe("urgent");
  });

  it("gives the higher of what was earned and what was asked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 100 }),
        fc.array(fc.constantFrom(...priorities)),
        (sum, asked) => {
          const rank = (priority: Priority) => priorities.indexOf(priority);
          const earned = score([points(sum)]).priority;
          const expected = Math.min(rank(earned), ...asked.map(rank));
          expect(rank(score([points(sum), ...asked.map(atLeast)]).priority)).toBe(expected);
        },
      ),
    );
  });
});

describe("the thresholds of a rule set", () => {
  it("are those that count", () => {
    const own = { urgent: 20, high: 10, normal: 0 };
    const priorityOf = (amount: number) => scorePriority([points(amount)], own).priority;
    expect([20, 10, 0, -1].map(priorityOf)).toEqual(["urgent", "high", "normal", "low"]);
  });

  it("never give a lower priority for more points", () => {
    const amount = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.record({ urgent: amount, high: amount, normal: amount }),
        (one, other, own) => {
          const rank = (sum: number) => priorities.indexOf(scorePriority([points(sum)], own).priority);
          expect(rank(Math.max(one, other))).toBeLessThanOrEqual(rank(Math.min(one, other)));
        },
      ),
    );
  });
});
