/** When a budget holds, is missed, and is missed so far that the build fails. */
import { describe, expect, it } from "vitest";
import { budgets, judge } from "./budgets.ts";

describe("a budget that is a ratio to a limit of the same run", () => {
  const budget = budgets["paint.cached.p50"];

  it("holds up to the ratio", () => {
    expect(judge(budget, 25, 20)).toBe("holds");
    expect(judge(budget, 25.1, 20)).toBe("missed");
  });

  it("moves with the limit: what a slow machine may take, a fast one may not", () => {
    expect(judge(budget, 50, 40)).toBe("holds");
    expect(judge(budget, 50, 10)).toBe("missedByMoreThanTwo");
  });

  it("is not judged where the limit was not measured", () => {
    expect(judge(budget, 25)).toBe("unknown");
  });
});

describe("a budget that leaves room above a limit of the same run", () => {
  it("holds up to that much more, and is not judged without the limit", () => {
    const budget = budgets["label.50.layouts"];
    expect([4, 5, 8, 9].map((value) => judge(budget, value, 3))).toEqual([
      "holds",
      "missed",
      "missed",
      "missedByMoreThanTwo",
    ]);
    expect(judge(budget, 4)).toBe("unknown");
  });
});

describe("a budget with a fixed goal", () => {
  it("fails a build only beyond twice the goal", () => {
    expect([5, 5.01, 10, 10.01].map((value) => judge(budgets["page.style"], value))).toEqual([
      "holds",
      "missed",
      "missed",
      "missedByMoreThanTwo",
    ]);
  });

  it("needs no limit, and is not changed by one", () => {
    expect(judge(budgets["paint.cold.1k.p50"], 101, 1000)).toBe("missed");
  });
});

describe("a budget of none", () => {
  it("is missed by one, and fails a build only beyond two", () => {
    expect([0, 1, 2, 3].map((value) => judge(budgets["page.idle"], value))).toEqual([
      "holds",
      "missed",
      "missed",
      "missedByMoreThanTwo",
    ]);
  });
});

describe("a value that could not be measured", () => {
  it("is never said to hold", () => {
    expect(Object.keys(budgets).length).toBeGreaterThan(15);
    for (const budget of Object.values(budgets)) expect(judge(budget, null, 10)).toBe("unknown");
  });
});
