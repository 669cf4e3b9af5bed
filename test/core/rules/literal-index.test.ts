/** One pass over a text finds exactly the literals that stand in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Literal, LiteralIndex } from "../../../lib/core/rules/literal-index.ts";

function found(literals: readonly Literal[], text: string): readonly number[] {
  const all = new Set<number>();
  new LiteralIndex(literals).visitIn(text, (literal) => void all.add(literal));
  return [...all].sort((a, b) => a - b);
}

/** By searching for each. */
function searched(literals: readonly Literal[], text: string): readonly number[] {
  return literals.flatMap(({ value, isWord }, index) => {
    const escaped = RegExp.escape(value);
    const before = isWord && /^[a-z0-9]/.test(value) ? "(?<![a-z0-9])" : "";
    const after = isWord && /[a-z0-9]$/.test(value) ? "(?![a-z0-9])" : "";
    return new RegExp(before + escaped + after).test(text) ? [index] : [];
  });
}

describe("an index of literals", () => {
  it("finds words only as words, and literals anywhere", () => {
    const literals = [
      { value: "offer", isWord: true },
      { value: "offer", isWord: false },
      { value: "报价", isWord: true },
      { value: "价", isWord: false },
      { value: "a", isWord: true },
    ];
    expect(found(literals, "offer")).toEqual([0, 1]);
    expect(found(literals, "offers")).toEqual([1]);
    expect(found(literals, "an offer: 关于报价单a")).toEqual([0, 1, 2, 3, 4]);
    expect(found(literals, "offer_a")).toEqual([0, 1, 4]);
    expect(found(literals, "")).toEqual([]);
  });

  it("finds the same as searching for each, however alike they are", () => {
    const text = (most: number) =>
      fc.array(fc.constantFrom("a", "b", "ab", "c", "1", "_", " ", "报", "价", "\ud83d\ude00"), {
        maxLength: most,
      });
    const literal = fc.record({
      value: text(6)
        .map((parts) => parts.join(""))
        .filter((value) => value !== ""),
      isWord: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(literal, { maxLength: 30 }), text(40), (literals, parts) => {
        expect(found(literals, parts.join(""))).toEqual(searched(literals, parts.join("")));
      }),
      { numRuns: 3000 },
    );
  });
});
