/** What a regular expression costs is known before it is compiled, and bounded for each and for a whole condition. */
import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { regexSteps } from "../../../lib/core/condition/regex-steps.ts";

/** Whatever an expression holds, the engine notes its beginning and its end, and that it is empty. */
const frame = 3;

function instructionsOf(pattern: string): number | null {
  try {
    return RE2JS.compile(pattern).programSize();
  } catch {
    // Random pieces need not make an expression.
    return null;
  }
}

describe("the steps of an expression", () => {
  for (const [pattern, steps] of [
    ["abc", 3],
    ["a{1000}", 1000],
    [".{0,1000}", 2000],
    ["(?:ab){2,5}c", 14],
    ["((a{1,100}){1,10})", 2021],
    ["\\x{100}\\p{Greek}[]{9}]", 3],
    ["\\Qa{100}\\E", 11],
    ["(?i:x){5}(?P<n>y){3}", 14],
    ["a{1,9}(?i){1,9}", 161],
  ] as const) {
    it(`of ${pattern} are ${steps}`, () => {
      expect(regexSteps(pattern)).toBe(steps);
    });
  }

  it("are in proportion to the instructions that the engine makes of it", () => {
    const piece = fc.constantFrom(
      ..."ab.|*+?^$".split(""),
      ...["(", "(?:", "(?i:", "(?P<n>", ")", ")", ")", "{3}", "{0}", "{2,}", "{1,9}", "{0,2}"],
      ...["\\d", "\\pL", "\\x{41}", "[a-c]", "[^]{3}]", "[[:alpha:]\\]]", "\\Q{4}\\E", "(?i)", "\\b"],
    );
    let compiled = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const instructions = instructionsOf(pieces.join(""));
        if (instructions === null) return;
        compiled++;
        expect(instructions).toBeLessThanOrEqual(2 * regexSteps(pieces.join("")) + frame);
      }),
      { numRuns: 10_000 },
    );
    expect(compiled).toBeGreaterThan(1000);
  });
});

describe("an expression that would cost too much", () => {
  const codes = (text: string) => [...new Set(parseCondition(text).errors.map(({ code }) => code))];

  for (const [text, ...expected] of [
    ["/.{0,1000}/"],
    ["/(a+)+$/"],
    ["/((a{1,100}){1,10})/", "regex-too-costly"],
    ["/(((a?){10}){10}){99}/", "regex-too-costly"],
    [`/${"(".repeat(50)}a${"){9}".repeat(50)}/`, "regex-too-costly"],
    [`/${"\\pL{1000}".repeat(50)}/`, "regex-too-costly"],
    [`/a{${"9".repeat(400)}}{0}/`, "bad-regex"],
    [`/${"a".repeat(512)}/`],
    [`/${"a".repeat(513)}/`, "regex-too-long"],
    ["/a{1000}/ ".repeat(5)],
    ["/a{1000}/ ".repeat(6), "regexes-too-costly"],
    ["/(a|b){1,100}c/ ".repeat(200), "regexes-too-costly"],
    ["/\\pL{1000}/ ".repeat(300), "regexes-too-costly"],
    [`/${"ab".repeat(250)}/ `.repeat(8)],
  ] as const) {
    it(`${text.slice(0, 60)}: ${expected.join(" ") || "is not one"}`, () => {
      expect(codes(text)).toEqual(expected);
    });
  }
});
