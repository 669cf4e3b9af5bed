/** Laws that hold for every condition: round trip, Kleene's logic, and that more facts never take a verdict back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { explainCondition } from "../../../lib/core/condition/explain-condition.ts";
import { allOf, anyOf, negated } from "../../../lib/core/condition/join-conditions.ts";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import type { Condition } from "../../../lib/core/condition/tree.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { anyCondition, anyFacts } from "./any-condition.ts";
import { fewerFacts } from "./fewer-facts.ts";
import { noon, treeOf } from "./judge.ts";

const verdictOf = (tree: Condition, facts: MessageFacts) =>
  evaluateCondition(tree, prepareMessage(facts), noon);
const both = (one: Condition, other: Condition) => allOf([one, other]) ?? one;
const either = (one: Condition, other: Condition) => anyOf([one, other]) ?? one;

/** Each law is tried this often; a failure prints the seed that repeats it. */
const runs = { numRuns: 10_000 };

describe("printing", () => {
  it("gives a text that reads back as the same tree", () => {
    fc.assert(
      fc.property(anyCondition, (tree) => {
        const printed = printCondition(tree);
        fc.pre(printed.length <= 4096);
        expect(parseCondition(printed)).toMatchObject({ errors: [], tree });
        expect(printCondition(treeOf(printed))).toBe(printed);
      }),
      runs,
    );
  });

  it("gives the same tree for whatever a person may type", () => {
    const piece = fc.oneof(
      fc.constantFrom(..."()（）{}｛｝|｜\"“”„「」:：-+! *@#,.;/\\_'、。　 ".split("")),
      fc.constantFrom(
        "OR",
        "AND",
        "AROUND",
        "3",
        "from:",
        "subject:",
        "is:",
        "list:",
        "x:",
        "label:",
        "has:drive",
        "/a/i",
      ),
      fc.constantFrom(
        "a",
        "报价",
        "ﷺ",
        "ＡＢ",
        "e\u0301",
        "İ",
        "\u200b",
        "\ud800",
        "acme.com",
        "me",
        "or",
        "½",
        "㎏",
        "＂",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { tree, errors } = parseCondition(pieces.join(""));
        expect(tree === null).toBe(errors.length > 0);
        if (tree === null) return;
        read++;
        expect(parseCondition(printCondition(tree))).toMatchObject({ errors: [], tree });
      }),
      runs,
    );
    expect(read).toBeGreaterThan(1000);
  });
});

describe("three values", () => {
  it("follow De Morgan and the laws of lattices", () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, anyFacts, (a, b, facts) => {
        const message = prepareMessage(facts);
        const verdict = (tree: Condition) => evaluateCondition(tree, message, noon);
        const [notA, notB] = [negated(a), negated(b)];
        expect(verdict(negated(both(a, b)))).toBe(verdict(either(notA, notB)));
        expect(verdict(negated(either(a, b)))).toBe(verdict(both(notA, notB)));
        expect(verdict(both(a, b))).toBe(verdict(both(b, a)));
        expect(verdict(either(a, b))).toBe(verdict(either(b, a)));
        expect(verdict(either(a, both(a, b)))).toBe(verdict(a));
        expect(verdict(both(a, either(a, b)))).toBe(verdict(a));
        expect(verdict(negated(notA))).toBe(verdict(a));
      }),
      runs,
    );
  });

  it("are never taken back by more facts", () => {
    const seen = { known: 0, grown: 0 };
    fc.assert(
      fc.property(anyCondition, anyFacts, fc.infiniteStream(fc.boolean()), (tree, facts, coins) => {
        const fewer = fewerFacts(facts, tree, () => coins.next().value);
        const [before, after] = [verdictOf(tree, fewer), verdictOf(tree, facts)];
        if (before !== "unknown") {
          seen.known++;
          expect(after).toBe(before);
        } else if (after !== "unknown") {
          seen.grown++;
        }
      }),
      runs,
    );
    expect(seen.known).toBeGreaterThan(1000);
    expect(seen.grown).toBeGreaterThan(1000);
  });
});

describe("an explanation", () => {
  it("has the verdict of the evaluation, with facts missing exactly where it is unknown", () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, (tree, facts) => {
        const trace = explainCondition(tree, prepareMessage(facts), noon);
        expect(trace.verdict).toBe(verdictOf(tree, facts));
        expect(trace.missing.length > 0).toBe(trace.verdict === "unknown");
        expect(trace.hits.every(({ start, end }) => start <= end)).toBe(true);
      }),
      runs,
    );
  });
});

describe("hostile input", () => {
  it("never throws, whatever the text and the facts", () => {
    const anyText = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(anyText, anyText, anyText, (condition, subject, address) => {
        const message = prepareMessage({
          id: "m",
          subject,
          from: { name: subject, address },
          to: [],
          cc: [],
        });
        const { tree } = parseCondition(condition);
        if (tree !== null) explainCondition(tree, message, noon);
        for (const each of [`from:"${address.replace(/"/g, "")}x"`, "from:acme.com", "list:x.org", "/a/"]) {
          const parsed = parseCondition(each).tree;
          if (parsed !== null) evaluateCondition(parsed, message, noon);
        }
      }),
      runs,
    );
  });

  it("is read to its end at any depth", () => {
    for (const text of ["(", "{", "-(", "from:(", "a:", "((a)", ")", '"', "/", "a|"]) {
      expect(parseCondition(text.repeat(100_000)).errors.map(({ code }) => code)).toEqual(["text-too-long"]);
      expect(parseCondition(text.repeat(4096 / text.length)).errors.length).toBeGreaterThan(0);
    }
  });

  it("reads the same with bidi controls and other unseen characters between all others", () => {
    for (const unseen of ["\u202e", "\u2066", "\u200f", "\u00ad", "\ufeff", "\u{e0041}"]) {
      const text = '-from:(anna OR acme.com) "报价 单" /a.b/i';
      expect(treeOf([...text].join(unseen))).toEqual(treeOf(text));
    }
  });

  it("has lone surrogates in every place", () => {
    const lone = "\ud800";
    const message = prepareMessage({
      id: "m",
      subject: `a${lone}b`,
      from: { name: lone, address: `${lone}@${lone}.com` },
    });
    for (const text of [
      `subject:a${lone}b`,
      `from:x@${lone}.com`,
      `list:x.${lone}`,
      `"${lone}a"`,
      `/${lone}/`,
    ]) {
      const { tree } = parseCondition(text);
      if (tree !== null) expect(["yes", "no", "unknown"]).toContain(evaluateCondition(tree, message, noon));
    }
  });
});
