/** Any text as a Sieve script: never an exception, never without end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../../../lib/core/condition/parse-condition.ts";
import { readSieve } from "../../../../../lib/core/interchange/rule-files/sieve/read-sieve.ts";

const pieces = [
  'if header :contains "subject" "a" {',
  "elsif",
  "else",
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ",",
  ";",
  '"',
  "text:\n",
  ".\n",
  "#",
  "/*",
  "*/",
  "\n",
  "\r",
  ":is",
  ":matches",
  ":value",
  '"ge"',
  "anyof",
  "allof (",
  "not",
  "true",
  "false",
  "size :over 5K",
  'fileinto "A";',
  "stop;",
  "keep;",
  `set "a" "\${a}b";`,
  'require "variables";',
  `"\${a}"`,
  "disabled_if",
  "\\",
  "\0",
  "\ud800",
  "报",
  "address",
  '"from"',
  '["a", "b"]',
  "5K",
  "99999999999999999999",
  "__proto__",
  '"constructor"',
  "hasOwnProperty;",
  'fileinto "__proto__";',
  'header "__proto__" "x"',
  'date "date" "date" "x"',
  "exists []",
  "header [] []",
  'addflag "";',
  "foreverypart {",
];

/** Told with its place, or rules of which every text can be read. */
function check(script: string): void {
  const read = readSieve(script);
  if (!read.ok) {
    expect(read.params).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
    return;
  }
  for (const { condition, exceptions, isOn } of read.rules) {
    if (condition === null) expect(isOn).toBe(false);
    for (const text of [condition, ...exceptions]) expect(parseCondition(text ?? "a").errors).toEqual([]);
  }
}

describe("any text", () => {
  it("is rules or a refusal with line and column, made of pieces of scripts", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => check(parts.join(" "))),
      { numRuns: 3000 },
    );
  });

  it("is rules or a refusal with line and column, made of any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check), { numRuns: 1000 });
  });

  it("in a test makes a condition that can be read, whatever the match", () => {
    const match = fc.constantFrom(
      ":is",
      ":contains",
      ":matches",
      ":regex",
      ':value "ge"',
      ":domain :contains",
      ":localpart",
      ":user :is",
      ":detail :matches",
    );
    const header = fc.constantFrom(
      'header %s "from"',
      'header %s "subject"',
      'address %s "to"',
      'header %s "list-id"',
      "body %s",
      'envelope %s "from"',
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...'a@.*?\\/"|()[]{}+^$<>报 -:') }),
    );
    fc.assert(
      fc.property(header, match, value, (test, how, text) => {
        check(`if ${test.replace("%s", () => how)} "${text.replace(/["\\]/g, "\\$&")}" { fileinto "A"; }`);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("a script that was made to fill memory or time", () => {
  it.each([
    [
      "a chain of branches that repeats itself",
      `if size :over 1 {}${" elsif size :over 1 { stop; }".repeat(20_000)}`,
    ],
    ["more rules than a set may have", 'if true { fileinto "A"; }'.repeat(30_000)],
    ["brackets that are never closed", "(".repeat(1_000_000)],
    ["quotes that are never closed", `keep; "${"\\".repeat(1_000_001)}`],
    ["comments", `${"/**/".repeat(500_000)}keep`],
  ])("of %s is refused", (_, script) => {
    expect(readSieve(script).ok).toBe(false);
  });

  it("of one endless list is listed and not taken", () => {
    const texts = Array.from({ length: 150_000 }, (_, index) => `"word${index}"`).join(", ");
    for (const test of [
      `header :contains "subject" [${texts}]`,
      `exists [${texts}]`,
      `string "a" [${texts}]`,
    ]) {
      const read = readSieve(
        `if anyof (true, anyof (false, ${test})) { fileinto "A"; } elsif ${test} { stop; }`,
      );
      expect(read.ok).toBe(true);
    }
  });

  it("of two long lists joined by and is listed and not taken", () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `"word${index}"`).join(", ");
    const read = readSieve(
      `if allof (header :contains "subject" [${texts}], header :contains "from" [${texts}]) { fileinto "A"; }`,
    );
    expect(read.ok && read.rules.map(({ condition, isOn }) => ({ condition, isOn }))).toEqual([
      { condition: null, isOn: false },
    ]);
  });
});
