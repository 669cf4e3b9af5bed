/** "Since when" outlives the page that counts: what one load began, the next goes on with. */
import { describe, expect, it } from "vitest";
import { carryOver } from "../../../lib/core/health/carry-over.ts";
import type { Drift, KeptDrift, ProbeTally } from "../../../lib/core/health/drift.ts";

const tally = (parts: Partial<ProbeTally> = {}): ProbeTally => ({
  found: 0,
  fellBack: 0,
  missed: 0,
  ...parts,
});
const report = (probes: Drift["probes"], healthy = true): Drift => ({
  healthy,
  seen: 9,
  probes,
  hintsRefused: 0,
  pageWorldFailed: false,
});
const keep =
  (earlier: KeptDrift | undefined, ...next: Parameters<typeof report>) =>
  (now: number) =>
    carryOver(earlier, report(...next), now);

const broken = keep(undefined, { row: tally({ missed: 20, missedSince: 100 }) }, false)(110);

describe("a first report", () => {
  it("is kept with its own times, and unhealthy from now on", () => {
    expect(broken).toEqual({
      ...report({ row: tally({ missed: 20, missedSince: 100 }) }, false),
      unhealthySince: 110,
    });
  });
});

describe("a later load of the page", () => {
  it("that misses the same goes on with the first time, and with its own counts", () => {
    const next = keep(broken, { row: tally({ found: 1, missed: 3, missedSince: 900 }) }, false)(910);
    expect(next.probes).toEqual({ row: tally({ found: 1, missed: 3, missedSince: 100 }) });
    expect(next.unhealthySince).toBe(110);
  });

  it("that found it again forgets the time", () => {
    const next = keep(broken, { row: tally({ found: 20 }) })(910);
    expect(next).toEqual(report({ row: tally({ found: 20 }) }));
  });

  it("that has not come to it yet still tells of it, without counts", () => {
    const next = keep(broken, { star: tally({ found: 20 }) })(910);
    expect(next.probes).toEqual({ star: tally({ found: 20 }), row: tally({ missedSince: 100 }) });
  });

  it("that misses it once more after a repair begins anew", () => {
    const repaired = keep(broken, { row: tally({ found: 20 }) })(910);
    const next = keep(repaired, { row: tally({ missed: 20, missedSince: 950 }) }, false)(960);
    expect(next.probes["row"]?.missedSince).toBe(950);
    expect(next.unhealthySince).toBe(960);
  });

  it("keeps misses and fall-backs apart", () => {
    const next = keep(broken, { row: tally({ fellBack: 7, fellBackSince: 900 }) })(910);
    expect(next.probes).toEqual({ row: tally({ fellBack: 7, fellBackSince: 900 }) });
  });
});

describe("a page whose clock is ahead", () => {
  it("dates nothing later than now", () => {
    expect(keep(undefined, { row: tally({ missed: 1, missedSince: 5_000 }) })(50).probes["row"]).toEqual(
      tally({ missed: 1, missedSince: 50 }),
    );
  });
});
