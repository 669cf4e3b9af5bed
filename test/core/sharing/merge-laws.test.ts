/** The laws of merging, on sets that come from one and share few ids. */
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { applyChoices } from "../../../lib/core/sharing/apply-choices.ts";
import { mergeSets } from "../../../lib/core/sharing/merge-sets.ts";
import type { Choices, FieldChange, MergeChange, SetMerge } from "../../../lib/core/sharing/set-merge.ts";
import { anySet, anySides } from "./any-sides.ts";

const numRuns = 1000;

/** What a set says, whether or not it names parts and records that are empty. */
function said(set: RuleSet): unknown {
  return JSON.parse(JSON.stringify(set), (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).filter(([, held]) => !isEmptyRecord(held));
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function isEmptyRecord(held: unknown): boolean {
  const isHeld = typeof held === "object" && held !== null && (!Array.isArray(held) || held.length === 0);
  return isHeld && Object.keys(held).length === 0;
}

function merged(base: RuleSet | null, mine: RuleSet, theirs: RuleSet): RuleSet {
  return applyChoices(mergeSets({ base, mine, theirs }));
}

/** Every conflict answered for the same side. */
function answered(merge: SetMerge, answer: "mine" | "theirs"): Choices {
  return { declined: new Set(), answers: new Map(merge.conflicts.map(({ key }) => [key, answer])) };
}

describe("merging", () => {
  it("keeps mine where they changed nothing", () => {
    fc.assert(
      fc.property(anySides, ({ base, mine }) => {
        const merge = mergeSets({ base, mine, theirs: base });
        expect(merge.changes).toEqual([]);
        expect(merge.conflicts).toEqual([]);
        expect(applyChoices(merge)).toBe(mine);
      }),
      { numRuns },
    );
  });

  it("becomes theirs where I changed nothing", () => {
    fc.assert(
      fc.property(anySides, ({ base, theirs }) => {
        const merge = mergeSets({ base, mine: base, theirs });
        expect(merge.conflicts).toEqual([]);
        expect(said(applyChoices(merge))).toEqual(said(theirs));
      }),
      { numRuns },
    );
  });

  it("finds nothing to do where both made the same of it", () => {
    fc.assert(
      fc.property(anySides, ({ base, mine }) => {
        const merge = mergeSets({ base, mine, theirs: structuredClone(mine) });
        expect([...merge.changes, ...merge.conflicts]).toEqual([]);
        expect(applyChoices(merge)).toBe(mine);
      }),
      { numRuns },
    );
  });

  it("does not depend on which side is called mine", () => {
    fc.assert(
      fc.property(anySides, ({ base, mine, theirs }) => {
        const one = mergeSets({ base, mine, theirs });
        const other = mergeSets({ base, mine: theirs, theirs: mine });
        expect(other.conflicts).toHaveLength(one.conflicts.length);
        const here = applyChoices(one, answered(one, "mine"));
        const there = applyChoices(other, answered(other, "theirs"));
        expect(unordered(there)).toEqual(unordered(here));
        expect(there.rules.map(({ id }) => id)).toEqual(here.rules.map(({ id }) => id));
      }),
      { numRuns },
    );
  });

  it("loses nothing but what one side took away while the other left it as it was", () => {
    fc.assert(
      fc.property(anySides, ({ base, mine, theirs }) => {
        const result = itemsOf(merged(base, mine, theirs));
        const [before, here, there] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
        for (const key of [...here.keys(), ...there.keys()]) {
          if (result.has(key)) continue;
          expect(before.has(key)).toBe(true);
          expect(here.has(key) && there.has(key)).toBe(false);
          expect(here.get(key) ?? there.get(key)).toEqual(before.get(key));
        }
      }),
      { numRuns },
    );
  });

  it("has nothing more to do when it is done again", () => {
    fc.assert(
      fc.property(anySides, ({ base, mine, theirs }) => {
        const once = merged(base, mine, theirs);
        expect(merged(theirs, once, theirs)).toBe(once);
        // With the old base, too, but for an order that was at odds: what stands between may be old by now.
        expect(itemsOf(merged(base, once, theirs))).toEqual(itemsOf(once));
      }),
      { numRuns },
    );
  });

  it("changes nothing where everything is declined and every conflict is mine", () => {
    fc.assert(
      fc.property(anySides, ({ base, mine, theirs }) => {
        const merge = mergeSets({ base, mine, theirs });
        const declined = new Set(merge.changes.map(({ key }) => key));
        const result = applyChoices(merge, { ...answered(merge, "mine"), declined });
        expect(said(result)).toEqual(said(mine));
      }),
      { numRuns },
    );
  });

  it("becomes theirs in every conflict that is answered so, and leaves what is mine alone", () => {
    fc.assert(
      fc.property(anySides, ({ base, mine, theirs }) => {
        const merge = mergeSets({ base, mine, theirs });
        const result = applyChoices(merge, answered(merge, "theirs"));
        expect(merged(theirs, result, theirs)).toBe(result);
        const again = mergeSets({ base, mine: result, theirs }).conflicts;
        expect(again.filter(({ kind }) => kind !== "order")).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("without a base takes nothing away and overwrites nothing", () => {
    fc.assert(
      fc.property(anySet, anySet, (mine, theirs) => {
        const merge = mergeSets({ base: null, mine, theirs });
        const result = itemsOf(applyChoices(merge));
        const all = [...itemsOf(mine).keys(), ...itemsOf(theirs).keys()];
        expect(all.filter((key) => !result.has(key))).toEqual([]);
        expect(merge.changes.filter(({ kind }) => kind === "removed")).toEqual([]);
        expect(merge.changes.flatMap(overwrittenFields)).toEqual([]);
      }),
      { numRuns },
    );
  });
});

/** Fields that had a value which is not part of the new one. */
function overwrittenFields(change: MergeChange): readonly FieldChange[] {
  if (change.kind !== "changed") return [];
  return change.fields.filter(({ before, after }) => {
    if (!Array.isArray(before) || !Array.isArray(after)) return before !== undefined;
    return before.some((held) => !after.some((one) => isDeepStrictEqual(one, held)));
  });
}

/** Clients, rules and groups by their part and id. */
function itemsOf({ clients, rules, groups = [] }: RuleSet): ReadonlyMap<string, unknown> {
  const entries = (part: string, items: readonly unknown[]) =>
    items.map((item) => [`${part} ${(item as { readonly id: string }).id}`, item] as const);
  return new Map([...entries("clients", clients), ...entries("rules", rules), ...entries("groups", groups)]);
}

/** The order within lists depends on sides where both put something at one place. */
function unordered(set: RuleSet): unknown {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value
        .map(sorted)
        .map((one) => JSON.stringify(one))
        .toSorted();
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, sorted(held)]));
  };
  return sorted(said(set));
}
