/** One slip of the fingers, and the keys that lead to every name that is one away. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysNear, keysOfName, oneEdit } from "../../../../lib/core/clients/look-alike/one-edit.ts";

/** Optimal string alignment, by its textbook table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 1; j <= b.length; j += 1) rows[0]?.push(j);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      rows[i]?.push(best);
    }
  }
  return at(a.length, b.length);
}

const name = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("one edit", () => {
  it.each([
    ["acme", "amce", { kind: "swapped" }],
    ["acme", "acmme", { kind: "added", letter: "m", doubles: true, atEnd: false }],
    ["acme", "acmes", { kind: "added", letter: "s", doubles: false, atEnd: true }],
    ["acme", "acne", { kind: "wrong", letters: ["m", "n"] }],
    ["acme", "acme", null],
    ["acme", "cmae", null],
    ["acme", "ac", null],
  ])("between %s and %s is %o", (one, other, edit) => expect(oneEdit(one, other)).toEqual(edit));

  it("is there exactly where the distance is one, in either order", () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const isOne = distance(one, other) === 1;
        expect(oneEdit(one, other) !== null).toBe(isOne);
        expect(oneEdit(other, one) !== null).toBe(isOne);
      }),
      { numRuns: 5000 },
    );
  });

  it("is led to by the keys from every name of four letters or more", () => {
    const letter = fc.constantFrom("a", "b", "c");
    const edited = fc
      .tuple(fc.string({ unit: letter, minLength: 4, maxLength: 12 }), fc.nat(11), letter, fc.nat(3))
      .map(([one, at, other, way]) => {
        const [before, here = "", next = ""] = [one.slice(0, at), one[at], one[at + 1]];
        const middle = [next + here, next, other + here + next, other + next][way];
        return [one, before + middle + one.slice(at + 2)] as const;
      });
    let edits = 0;
    fc.assert(
      fc.property(edited, ([one, other]) => {
        if (oneEdit(one, other) === null) return;
        edits += 1;
        const filed = new Set(keysOfName(one));
        expect(keysNear(other).some((key) => filed.has(key))).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(edits).toBeGreaterThan(2_000);
  });
});
