/** What is read at a glance is what the parser reads. */
import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { isPlainRegex } from "../../../lib/core/condition/plain-regex.ts";
import { readSimpleCondition } from "../../../lib/core/condition/simple-condition.ts";

/** A space at the end means nothing, and sends the text through the parser. */
const parsed = (text: string) => parseCondition(`${text} `);

describe("a simple condition", () => {
  it("is read as the parser reads it, or not at all", () => {
    const usual = fc.constantFrom(
      ..."abz019.-_+@".split(""),
      "acme",
      ".com",
      ".co.uk",
      "com.cn",
      "or",
      "me",
      "报价",
    );
    const odd = fc.constantFrom("xn--", "and", "〇", "。", "node.js", "localhost", " ", "A", "é", "*");
    const piece = fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
    const operator = fc.constantFrom("from:", "to:", "cc:", "bcc:", "replyto:", "subject:", "list:", "");
    let read = 0;
    fc.assert(
      fc.property(operator, fc.array(piece, { minLength: 1, maxLength: 5 }), (name, pieces) => {
        const text = name + pieces.join("");
        const simple = readSimpleCondition(text);
        if (simple === null) return;
        read++;
        expect(parsed(text)).toEqual({ tree: simple, errors: [], notes: [] });
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it.each(["from:anna@acme.com", "from:mail.acme.co.uk", "subject:offer", "subject:报价"])("%s", (text) => {
    expect(readSimpleCondition(text)).not.toBeNull();
  });

  it.each([
    "from:com.cn",
    "from:node.js",
    "from:me",
    "from:anna",
    "subject:Offer",
    "offer",
    "from:a@xn--a.cn",
  ])("%s is left to the parser", (text) => {
    expect(readSimpleCondition(text)).toBeNull();
  });
});

describe("a plain regular expression", () => {
  it("is one that RE2 accepts", () => {
    const piece = fc.constantFrom(
      ..."abz09.*+?^$|()[]{}\\-,/ :<>'~_".split(""),
      ...["\\d", "\\w", "\\b", "\\-", "\\[", "\\x", "\\p", "[a-z]", "[^0-9_]", "{3}", "{2,}", "{1,2}", "报"],
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const pattern = pieces.join("");
        if (!isPlainRegex(pattern)) return;
        plain++;
        expect(() => RE2JS.compile(pattern)).not.toThrow();
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(1_000);
  });

  it.each(["a**", "(a)", "[z-a]", "a{3,2}", "\\1", "(?=a)", "a|*", "^*", "[a", "\\"])(
    "%s is not",
    (pattern) => {
      expect(isPlainRegex(pattern)).toBe(false);
    },
  );
});
