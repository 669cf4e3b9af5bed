/** What bench.json says of a value, and when the command fails. */
import { describe, expect, it } from "vitest";
import { entryOf, failedEntry, failsBuild } from "./bench-entry.ts";

describe("an entry of bench.json", () => {
  it("holds the value against its budget, with limit and peers where they were measured", () => {
    const measured = {
      id: "paint.cached.p50",
      value: 24.98765,
      limit: 20,
      peers: { other: 30.00049 },
    } as const;
    expect(entryOf(measured)).toEqual({
      id: "paint.cached.p50",
      value: 24.988,
      unit: "ms",
      goal: "at most 1.25x the page without us",
      holds: true,
      limit: 20,
      peers: { other: 30 },
    });
  });

  it("does not claim anything of a ratio without its limit", () => {
    expect(entryOf({ id: "paint.cached.p50", value: 1 }).holds).toBeNull();
  });
});

describe("the command", () => {
  it("passes with a budget missed by less than a factor of two", () => {
    const entries = [entryOf({ id: "repaint", value: 399 }), entryOf({ id: "page.idle", value: 0 })];
    expect(entries.map(({ holds }) => holds)).toEqual([false, true]);
    expect(failsBuild(entries)).toBe(false);
  });

  it("fails with one missed by more", () => {
    expect(failsBuild([entryOf({ id: "repaint", value: 401 })])).toBe(true);
  });

  it("fails where something could not be measured: silence is no success", () => {
    const failed = failedEntry("repaint", new Error("No chip was painted."));
    expect(failed).toMatchObject({ value: null, holds: null, why: "No chip was painted." });
    expect(failsBuild([failed])).toBe(true);
  });
});
