/** What `npm run bench` understands of its command line. */
import { describe, expect, it } from "vitest";
import { isAskedFor, readBenchOptions } from "./bench-options.ts";
import { budgets } from "./budgets.ts";
import { measurements } from "./measurements.ts";

const ids = measurements.flatMap((measurement) => measurement.ids);

describe("the registry of measurements", () => {
  it("gives every budget once", () => {
    expect([...ids].sort()).toEqual(Object.keys(budgets).sort());
  });
});

describe("the command line", () => {
  it("asks for everything where nothing is said", () => {
    expect(readBenchOptions([], ids)).toEqual({ only: [], seconds: 30 });
    expect(ids.every((id) => isAskedFor(id, []))).toBe(true);
  });

  it("asks for a family by the beginning of its ids, and for several with commas", () => {
    const options = readBenchOptions(["--only", "paint.cold.1k,repaint"], ids);
    expect(options).toMatchObject({ only: ["paint.cold.1k", "repaint"] });
    expect(ids.filter((id) => isAskedFor(id, ["paint.cold.1k", "repaint"]))).toEqual([
      "paint.cold.1k.p50",
      "paint.cold.1k.p95",
      "repaint",
      "repaint.10k",
    ]);
  });

  it.each([
    [["--only", "paint.cold.1"], "There is no budget paint.cold.1."],
    [["--only", "pain"], "There is no budget pain."],
    [["--seconds", "4"], "--seconds must be"],
    [["--seconds", "long"], "--seconds must be"],
    [["--loud"], "Unknown option '--loud'"],
    [["--only"], "'--only <value>' argument missing"],
  ])("answers %j with a sentence", (args, beginning) => {
    const answer = readBenchOptions(args, ids);
    expect(typeof answer === "string" && answer.includes(beginning)).toBe(true);
  });
});
