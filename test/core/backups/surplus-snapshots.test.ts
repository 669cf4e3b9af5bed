/** Which snapshots make room: few are kept, they reach back far, and the full one stays. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { surplusSnapshots } from "../../../lib/core/backups/surplus-snapshots.ts";

const day = 86_400_000;
/** A Monday. */
const monday = Date.UTC(2026, 10, 2);

interface Made {
  readonly id: string;
  readonly at: number;
  readonly clients: number;
  readonly rules: number;
}

const made = (at: number, clients = 3): Made => ({ id: `${at}`, at, clients, rules: 0 });
const left = (heads: readonly Made[]) => {
  const surplus = new Set(surplusSnapshots(heads));
  return heads.filter((head) => !surplus.has(head));
};
/** As they are made: one after the other, each time with room made at once. */
function lived(times: readonly number[]): readonly Made[] {
  let kept: readonly Made[] = [];
  for (const at of times) kept = left([...kept, made(at)]);
  return kept;
}

describe("snapshots of a busy hour", () => {
  it("leave the newest ten, and of those before them the last one", () => {
    const times = Array.from({ length: 30 }, (_, minute) => monday + minute * 60_000);
    expect(lived(times).map(({ at }) => at)).toEqual(times.slice(19));
  });
});

describe("snapshots of a year, one a day", () => {
  it("leave ten days, five more, and the ends of five weeks before those", () => {
    const times = Array.from({ length: 365 }, (_, index) => monday + index * day);
    const ages = lived(times).map(({ at }) => (monday + 364 * day - at) / day);
    expect(ages.slice(5)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    const weeks = ages.slice(0, 5);
    expect(weeks).toHaveLength(5);
    expect(weeks.slice(1).map((age, index) => (weeks[index] ?? 0) - age)).toEqual([7, 7, 7, 7]);
  });
});

describe("a set that was emptied", () => {
  it("does not push out the last snapshot that holds anything", () => {
    const full = made(monday);
    const empty = Array.from({ length: 40 }, (_, index) => made(monday + (index + 1) * 7 * day, 0));
    expect(left([full, ...empty])).toContain(full);
  });
});

describe("any snapshots at all", () => {
  const anyHeads = fc
    .uniqueArray(fc.nat(800 * 24), { maxLength: 120 })
    .map((hours) => hours.map((hour) => made(monday + hour * 3_600_000)));

  it("leave at most twenty, the newest ten among them, whatever their order", () => {
    fc.assert(
      fc.property(anyHeads, (heads) => {
        const kept = new Set(left(heads));
        const newest = [...heads].sort((a, b) => b.at - a.at).slice(0, 10);
        expect(kept.size).toBeLessThanOrEqual(20);
        expect(newest.every((head) => kept.has(head))).toBe(true);
        expect(new Set(left([...heads].reverse()))).toEqual(kept);
      }),
    );
  });

  it("leave nothing to remove once room was made", () => {
    fc.assert(
      fc.property(anyHeads, (heads) => {
        expect(surplusSnapshots(left(heads))).toEqual([]);
      }),
    );
  });
});
