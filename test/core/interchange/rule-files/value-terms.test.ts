/** What other programs look for in headers, found by our terms as they find it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../../lib/core/condition/parse-condition.ts";
import { printCondition } from "../../../../lib/core/condition/print-condition.ts";
import { type Fit, valueTerm } from "../../../../lib/core/interchange/rule-files/value-terms.ts";
import { isEqual } from "../../../../lib/core/shared/is-equal.ts";
import { allKnown, judge, person } from "../../condition/judge.ts";

function textOf(header: Parameters<typeof valueTerm>[0], value: string, fit?: Fit): string {
  const { tree } = valueTerm(header, value, fit);
  return tree === null ? "" : printCondition(tree);
}

const fits = {
  anywhere: (text: string, value: string) => text.includes(value),
  whole: (text: string, value: string) => text === value,
  start: (text: string, value: string) => text.startsWith(value),
  end: (text: string, value: string) => text.endsWith(value),
};

describe("what another program looks for in a subject", () => {
  const shortText = fc.stringMatching(/^[aB1 .*+?()[\]{}|\\/^$"'@:#-]{1,6}$/);

  it.each(["anywhere", "whole", "start", "end"] as const)(
    "is found %s as it finds it, whatever it holds",
    (fit) => {
      fc.assert(
        fc.property(shortText, shortText, shortText, (value, before, after) => {
          for (const subject of [value, before + value + after, value + after, before + value, before]) {
            const expected = fits[fit](subject.toLowerCase(), value.toLowerCase());
            expect(judge(textOf("subject", value, fit), { ...allKnown, subject })).toBe(
              expected ? "yes" : "no",
            );
          }
        }),
      );
    },
  );

  it("reads back as the same term, whatever it holds", () => {
    const anyText = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyText, fc.constantFrom("subject", "from", "to", "list", null), (value, header) => {
        const { tree } = valueTerm(header, value);
        if (tree === null) return;
        expect(isEqual(parseCondition(printCondition(tree)).tree, tree)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is a plain word where it is Chinese alone, which finds the very same", () => {
    expect(textOf("subject", "报价")).toBe("subject:报价");
    expect(textOf("from", "张伟")).toBe("from:张伟");
    expect(textOf("subject", "报价 单")).toBe("subject:/报价 单/i");
    expect(textOf(null, "报价")).toBe("/报价/i");
  });

  it("is nothing where it is longer than a pattern may be", () => {
    expect(valueTerm("subject", "x".repeat(600))).toMatchObject({
      tree: null,
      losses: [{ kind: "lost", code: "condition.tooLong" }],
    });
  });
});

describe("what another program looks for in addresses", () => {
  it("is that address, or that domain, with a word on subdomains", () => {
    expect(textOf("from", "Ana@Acme.com")).toBe("from:ana@acme.com");
    expect(textOf("from", "<ana@acme.com>")).toBe("from:ana@acme.com");
    for (const domain of ["acme.com", "@acme.com", "*@acme.com"]) {
      expect(textOf("from", domain)).toBe("from:acme.com");
      expect(valueTerm("from", domain).losses).toMatchObject([{ kind: "changed", code: "condition.domain" }]);
    }
  });

  it("is part of a word where it is neither", () => {
    expect(textOf("from", "acme")).toBe("from:/acme/i");
    expect(textOf("from", ".edu")).toBe("from:/\\.edu/i");
    expect(textOf("to", "sales@")).toBe("to:/sales@/i");
    expect(textOf("from", "com.cn")).toBe("from:/com\\.cn/i");
    expect(judge(textOf("from", "cme c"), { ...allKnown, from: person("x@y.com", "Acme Corp") })).toBe("yes");
  });

  it("is a whole name or address, its start or its end", () => {
    expect(textOf("from", "@acme.com", "end")).toBe("from:/@acme\\.com$/i");
    expect(textOf("from", "Ana", "whole")).toBe("from:/^Ana$/i");
  });
});
