/** One rule on one message, and which part of the rule decided. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { compileRules } from "../../../lib/core/rules/compile-rules.ts";
import { explainRule, judgeRule } from "../../../lib/core/rules/judge-rule.ts";
import { matchRules } from "../../../lib/core/rules/match-rules.ts";
import { anyCondition, anyFacts } from "../condition/any-condition.ts";
import { treeOf } from "../condition/judge.ts";
import { aRule } from "./build-rule-set.ts";

const context = { now: Date.UTC(2026, 10, 1), zone: "UTC", account: ["ana@own.example"] };
const message = prepareMessage({ id: "m", from: { address: "anna@acme.com" }, subject: "Offer" });

function explained(condition: string, ...exceptions: string[]) {
  const trees = { condition: treeOf(condition), exceptions: exceptions.map(treeOf) };
  const { verdict, by } = explainRule(trees, message, context);
  return { verdict, by: by.map(({ exception }) => exception) };
}

describe("a rule on a message", () => {
  it("holds where its condition does and no exception", () => {
    expect(explained("subject:offer", "from:bo@acme.com")).toEqual({ verdict: "yes", by: [null] });
  });

  it("does not hold where its condition does not, whatever the exceptions say", () => {
    expect(explained("subject:invoice", "from:acme.com")).toEqual({ verdict: "no", by: [null] });
  });

  it("does not hold where an exception does, and names that one", () => {
    expect(explained("is:unread", "subject:x", "from:acme.com", "subject:offer")).toEqual({
      verdict: "no",
      by: [1],
    });
  });

  it("cannot be told while its condition or an exception cannot, and names those", () => {
    expect(explained("subject:offer", "to:me", "subject:x")).toEqual({ verdict: "unknown", by: [0] });
    expect(explained("is:unread", "to:me")).toEqual({ verdict: "unknown", by: [null, 0] });
  });
});

describe("the preview of a rule", () => {
  it("says what the matcher says", () => {
    fc.assert(
      fc.property(
        anyCondition,
        fc.array(anyCondition, { maxLength: 2 }),
        anyFacts,
        (condition, exceptions, facts) => {
          const rule = aRule({
            condition: printCondition(condition),
            exceptions: exceptions.map(printCondition),
          });
          const one = prepareMessage(facts);
          const { fired, unknown } = matchRules(compileRules([rule]), one, context);
          const matched = fired.length > 0 ? "yes" : unknown.length > 0 ? "unknown" : "no";
          const trees = { condition, exceptions };
          expect(judgeRule(trees, one, context)).toBe(matched);
          const { verdict, by } = explainRule(trees, one, context);
          expect(verdict).toBe(matched);
          expect(by.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
