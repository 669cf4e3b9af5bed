/** The answers of body terms stand in for a body that is never stored. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerBodyTerms, bodyTermsOf } from "../../../lib/core/condition/answer-body-terms.ts";
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import type { Condition } from "../../../lib/core/condition/tree.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { anyCondition, anyFacts } from "./any-condition.ts";
import { allKnown, judge, noon, treeOf } from "./judge.ts";

function verdictOf(tree: Condition, facts: MessageFacts) {
  return evaluateCondition(tree, prepareMessage(facts), noon);
}

function answers(condition: string, bodyText: string) {
  return answerBodyTerms(bodyTermsOf([treeOf(condition)]), prepareMessage({ id: "m", bodyText }));
}

describe("what is asked of a body", () => {
  it("is each word, phrase, AROUND, expression and link without operator, by its canonical text", () => {
    const condition = `Offer -"foo, BAR" OR ＶＩＰ a AROUND 3 b /x+/i has:drive from:anna subject:offer
      subject:(a AROUND 3 b) subject:/x/ has:attachment filename:a larger:1`;
    expect([...bodyTermsOf([treeOf(condition)]).keys()]).toEqual([
      "offer",
      '"foo bar"',
      "vip",
      "a AROUND 3 b",
      "/x+/i",
      "has:drive",
    ]);
  });

  it("is asked once however many rules ask it", () => {
    expect(bodyTermsOf([treeOf("offer 报价"), treeOf("-OFFER|{报价 x}")]).size).toBe(3);
  });
});

describe("the answers", () => {
  it("are yes or no for every term once the body is known", () => {
    const condition = 'offer 报价 "an offer" an AROUND 0 offer /OFFER/ has:youtube';
    expect(answers(condition, "an offer: 关于报价单 https://youtu.be/1")).toEqual({
      offer: "yes",
      报价: "yes",
      '"an offer"': "yes",
      "an AROUND 0 offer": "yes",
      "/OFFER/": "no",
      "has:youtube": "yes",
    });
  });

  it("are about the body alone", () => {
    const terms = bodyTermsOf([treeOf("offer")]);
    const message = prepareMessage({ id: "m", subject: "offer", snippet: "offer", bodyText: "" });
    expect(answerBodyTerms(terms, message)).toEqual({ offer: "no" });
  });

  it("are not there while the body is not known, whatever the snippet says", () => {
    const message = prepareMessage({ id: "m", snippet: "offer" });
    expect(answerBodyTerms(bodyTermsOf([treeOf("offer")]), message)).toBeNull();
  });

  it("keep names that mean something to an object", () => {
    const given = answers("__proto__ constructor", "the constructor") ?? {};
    expect(Object.entries(given)).toEqual([
      ["constructor", "yes"],
      ["__proto__", "no"],
    ]);
    const { bodyText: _, ...facts } = allKnown;
    expect(judge("-__proto__ constructor", { ...facts, bodyTerms: given })).toBe("yes");
  });

  it("are bounded for one message, the hits before the misses", () => {
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}`);
    const terms = bodyTermsOf(words.map(treeOf));
    const given = answerBodyTerms(terms, prepareMessage({ id: "m", bodyText: "word4998 word4999" })) ?? {};
    expect(Object.keys(given).join("").length).toBeLessThanOrEqual(16_000);
    expect(Object.entries(given).slice(0, 3)).toEqual([
      ["word4998", "yes"],
      ["word4999", "yes"],
      ["word0", "no"],
    ]);
  });
});

describe("a message whose body was known", () => {
  it("is judged by the answers as it was by the body", () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, (tree, facts) => {
        const { bodyText = "", snippet: _, ...rest } = facts;
        const whole = prepareMessage({ ...rest, bodyText });
        const bodyTerms = answerBodyTerms(bodyTermsOf([tree]), whole) ?? {};
        const kept = { ...rest, bodyTerms };
        expect(verdictOf(tree, kept)).toBe(verdictOf(tree, { ...rest, bodyText }));
      }),
      { numRuns: 10_000 },
    );
  });
});
