/** What every match of a regular expression contains, in folded form. */
import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { foldText, plainText } from "../../../lib/core/message/fold-text.ts";
import { requiredLiterals } from "../../../lib/core/rules/required-literals.ts";

describe("the literals of a regular expression", () => {
  it.each<[string, readonly string[]]>([
    ["Invoice-\\d+", ["invoice-"]],
    ["报价", ["报价"]],
    ["价\\d", ["价"]],
    ["^re: offer$", ["re: offer"]],
    ["offers?", ["offer"]],
    ["of+er", ["of"]],
    ["ab?cd*ef", ["ef"]],
    ["(?i)total", ["total"]],
    ["(offer|报价单) \\d", ["offer", "报价单"]],
    ["(?:ab|cd)+ef?gh", ["gh"]],
    ["(offer)?invoice", ["invoice"]],
    ["a{2}bc", ["bc"]],
    ["a\\.b\\/c", ["a.b/c"]],
    ["[ab]cd", ["cd"]],
    ["Café au lait", [" au lait"]],
    ["\\x41\\x{42}c", ["abc"]],
    ["\\123def", ["def"]],
    ["\\p{Han}xyz", ["xyz"]],
    ["a{,3}", ["a{,3}"]],
  ])("%s: %j", (pattern, literals) => {
    RE2JS.compile(pattern);
    expect(requiredLiterals(pattern)).toEqual(literals);
  });

  it.each([
    "\\d+",
    "a",
    "[ab]+",
    "(offer|)",
    "offer|\\d",
    "(abc)*",
    "a|bc",
    "É+",
    ".*",
    "(abc){0,2}",
    "\\bx\\b",
    "报(?i)*",
    "报\\Q\\E?",
  ])("%s: none", (pattern) => {
    RE2JS.compile(pattern);
    expect(requiredLiterals(pattern)).toBeNull();
  });

  it("are in every text that matches", () => {
    const piece = fc.constantFrom(
      ..."abkKsS1-:é报价.^$|()[]?*+\\".split(""),
      ...["ab", "(?i)", "(?:", "(?P<n>", "{2}", "{0,1}", "{2,}", "[^a]", "[a-k]", "[[:alpha:]]", "[]a]"],
      ...[
        "\\d",
        "\\w",
        "\\b",
        "\\Qa.b\\E",
        "\\x61",
        "\\x{4ef7}",
        "\\pL",
        "\\p{Greek}",
        "\\101",
        "\\.",
        "ſ",
        "K",
      ],
    );
    const text = fc
      .array(fc.constantFrom(..."abkKsS1-:éÉ报价.ſKAB ".split(""), "a.b", "ab", "K"), { maxLength: 12 })
      .map((parts) => parts.join(""));
    const counts = { sifted: 0, matched: 0 };
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("")),
        fc.array(text, { maxLength: 8 }),
        (pattern, texts) => {
          const regex = compiled(pattern);
          const literals = regex === null ? null : requiredLiterals(pattern);
          if (regex === null || literals === null) return;
          const hits = texts.filter((each) => regex.test(plainText(each)));
          const missed = texts.filter(
            (each) => !literals.some((literal) => foldText(each).includes(literal)),
          );
          expect(hits.filter((each) => missed.includes(each))).toEqual([]);
          counts.matched += hits.length;
          counts.sifted += missed.length;
        },
      ),
      { numRuns: 30_000 },
    );
    expect(counts.sifted).toBeGreaterThan(1_000);
    expect(counts.matched).toBeGreaterThan(200);
  });
});

function compiled(pattern: string): RE2JS | null {
  try {
    return RE2JS.compile(pattern);
  } catch {
    // Not a pattern: nothing is asked of it.
    return null;
  }
}
