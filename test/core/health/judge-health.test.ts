/** What counts come to: the findings that the page of health has a sentence for. */
import { describe, expect, it } from "vitest";
import type { KeptDrift } from "../../../lib/core/health/drift.ts";
import { inOrderOfConcern, judgeHealth } from "../../../lib/core/health/judge-health.ts";

const well: KeptDrift = {
  healthy: true,
  seen: 50,
  probes: { row: { found: 50, fellBack: 0, missed: 0 } },
  hintsRefused: 0,
  pageWorldFailed: false,
};
const codes = (drift: KeptDrift | undefined) => judgeHealth(drift).map(({ code }) => code);

describe("an account", () => {
  it("of which nothing was reported is not judged", () => {
    expect(codes(undefined)).toEqual(["unreported"]);
  });

  it("whose page is read as ever is well", () => {
    expect(codes(well)).toEqual(["well"]);
  });

  it("with some misses is told of them, the earliest first", () => {
    const probes = {
      row: { found: 50, fellBack: 0, missed: 1, missedSince: 9 },
      star: { found: 50, fellBack: 0, missed: 2, missedSince: 7 },
    };
    expect(judgeHealth({ ...well, probes })).toEqual([{ code: "missed", since: 7, probes: ["star", "row"] }]);
  });

  it("whose chips are withdrawn is told so once, whatever else is the matter after it", () => {
    const probes = {
      row: { found: 0, fellBack: 0, missed: 30, missedSince: 9 },
      star: { found: 0, fellBack: 30, missed: 0, fellBackSince: 5 },
    };
    const drift = {
      ...well,
      healthy: false,
      unhealthySince: 11,
      probes,
      pageWorldFailed: true,
      hintsRefused: 3,
    };
    expect(judgeHealth(drift)).toEqual([
      { code: "withdrawn", since: 11, probes: ["row"] },
      { code: "fellBack", since: 5, probes: ["star"] },
      { code: "pageDataStopped" },
    ]);
  });

  it("with refused hints is told how many", () => {
    expect(judgeHealth({ ...well, hintsRefused: 3 })).toEqual([{ code: "hintsRefused", count: 3 }]);
  });
});

describe("the table of an account", () => {
  it("has what was missed first, then what fell back, then what was found most", () => {
    const probes = {
      few: { found: 2, fellBack: 0, missed: 0 },
      many: { found: 90, fellBack: 0, missed: 0 },
      weak: { found: 0, fellBack: 4, missed: 0, fellBackSince: 1 },
      gone: { found: 0, fellBack: 0, missed: 4, missedSince: 1 },
    };
    expect(inOrderOfConcern({ ...well, probes }).map(([id]) => id)).toEqual(["gone", "weak", "many", "few"]);
  });
});
