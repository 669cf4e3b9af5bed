/** Whatever the rules and whatever is known: the index says what trying every rule says, and until when. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyTermKey } from "../../../lib/core/condition/body-term-key.ts";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { compileRules } from "../../../lib/core/rules/compile-rules.ts";
import { matchRules } from "../../../lib/core/rules/match-rules.ts";
import { matchRulesPlainly } from "../../../lib/core/rules/match-rules-plainly.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { anyCondition, anyFacts, anyTerm } from "../condition/any-condition.ts";
import { noon } from "../condition/judge.ts";
import { aRule } from "./build-rule-set.ts";

const text = fc
  .oneof({ weight: 3, arbitrary: anyCondition }, { weight: 1, arbitrary: anyTerm })
  .map(printCondition);
const rarely = fc.constantFrom(false, false, false, false, true);
const anyRule = fc.record(
  {
    condition: text,
    exceptions: fc.array(text, { maxLength: 2 }),
    stop: rarely,
    enabled: rarely.map((isOff) => !isOff),
  },
  { requiredKeys: ["condition"] },
);
/** Up to three sets, whose rules have numbers for names. */
const anySets = fc
  .array(fc.array(anyRule, { maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((sets) =>
    sets.map((rules, set) => rules.map((rule, i): Rule => aRule({ id: `${set}.${i}`, ...rule }))),
  );

const bodyKeys = ["offer", "报价", "anna", '"foo bar"', "acme com", "has:drive", "/of+er/i", "a AROUND 3 b"];
/** Facts that say of themselves that they are not all: cut, partial, or answers without the body. */
const anyPartialFacts: fc.Arbitrary<MessageFacts> = fc
  .tuple(
    anyFacts,
    fc.record(
      {
        subjectCut: fc.boolean(),
        labelsPartial: fc.boolean(),
        attachmentNamesPartial: fc.boolean(),
        bodyTerms: fc.dictionary(fc.constantFrom(...bodyKeys), fc.constantFrom<"yes" | "no">("yes", "no")),
      },
      { requiredKeys: [] },
    ),
    fc.boolean(),
  )
  .map(([facts, partial, isPartial]) => (isPartial ? { ...facts, ...partial } : facts));

const anyContext = fc
  .record({
    account: fc.constantFrom(null, noon.account, []),
    zone: fc.constantFrom("UTC", "Europe/Berlin", "Mars/Olympus"),
    now: fc.integer({ min: Date.UTC(2023, 6), max: Date.UTC(2026, 11) }),
  })
  .chain((context) => fc.constantFrom(context, { ...context, lookups: { verdictOf: () => "yes" as const } }));

describe("the index", () => {
  it("finds exactly what trying every rule finds, and for as long", () => {
    const seen = { fired: 0, unknown: 0 };
    fc.assert(
      fc.property(
        anySets,
        fc.array(anyPartialFacts, { minLength: 1, maxLength: 3 }),
        anyContext,
        fc.integer({ min: 0, max: 40 * 86_400_000 }),
        (sets, messages, context, laterBy) => {
          const compiled = compileRules(...sets);
          for (const message of messages.map(prepareMessage)) {
            const { fired, unknown, validUntil } = matchRules(compiled, message, context);
            expect({ fired, unknown }).toEqual(matchRulesPlainly(compiled, message, context));
            const now = Math.min(context.now + laterBy, (validUntil ?? Number.POSITIVE_INFINITY) - 1);
            expect({ fired, unknown }).toEqual(matchRulesPlainly(compiled, message, { ...context, now }));
            seen.fired += fired.length;
            seen.unknown += unknown.length;
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(seen.fired).toBeGreaterThan(10_000);
    expect(seen.unknown).toBeGreaterThan(10_000);
  });

  it("knows the names of stored answers that this test gives", () => {
    expect(bodyTermKey({ kind: "link", target: "drive" })).toBe("has:drive");
  });
});
