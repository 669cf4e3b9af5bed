/** What the audit says of random rules, held against what they do to random mail. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditRuleSet } from "../../../lib/core/audit/audit-rule-set.ts";
import type { Finding, FindingKind } from "../../../lib/core/audit/finding.ts";
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { compileRules } from "../../../lib/core/rules/compile-rules.ts";
import { matchRulesPlainly } from "../../../lib/core/rules/match-rules-plainly.ts";
import type { Effect, Rule } from "../../../lib/core/rules/rule-set.ts";
import { anyFacts } from "../condition/any-condition.ts";
import { noon, treeOf } from "../condition/judge.ts";
import { aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { nearTerms } from "./near-terms.ts";

const terms = nearTerms.filter((text) => !text.includes("rfc822") && !text.includes("muted"));
const textOf = (pool: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...pool), fc.boolean()), { minLength: 1, maxLength: 2 })
    .chain((parts) =>
      fc
        .constantFrom(" ", " OR ")
        .map((joint) => parts.map(([term, isNot]) => `${isNot ? "-" : ""}${term}`).join(joint)),
    );
const effect = fc.constantFrom<Effect>(
  { kind: "label", label: "L" },
  { kind: "label", label: "M" },
  { kind: "label", label: "L", colour: "#ff0000" },
  { kind: "priority", atLeast: "high" },
  { kind: "priority", atLeast: "low" },
);
const rulesOf = (pool: readonly string[]): fc.Arbitrary<readonly Rule[]> =>
  fc
    .array(
      fc.record(
        {
          condition: textOf(pool),
          exceptions: fc.array(textOf(pool), { maxLength: 1 }),
          effects: fc.array(effect, { maxLength: 2 }),
          stop: fc.boolean(),
        },
        { requiredKeys: ["condition", "effects"] },
      ),
      { minLength: 2, maxLength: 14 },
    )
    .map((rules) => rules.map((rule, at) => aRule({ id: `r${at}`, ...rule })));
/** Rules that ask for the same few things get into each other's way in every run. */
const anyRules = fc.oneof(
  rulesOf(terms),
  fc.subarray(terms, { minLength: 2, maxLength: 4 }).chain((pool) => rulesOf(pool)),
);

type Firing = (facts: MessageFacts) => readonly Rule[];

function firing(rules: readonly Rule[]): Firing {
  const compiled = compileRules(rules);
  return (facts) => matchRulesPlainly(compiled, prepareMessage(facts), noon).fired;
}

/** Labels, and the least priority. */
function outcome(fired: readonly Rule[]) {
  const effects = fired.flatMap((rule) => rule.effects);
  const labels = [...new Set(effects.flatMap((one) => (one.kind === "label" ? [one.label] : [])))].sort();
  const asked = effects.flatMap((one) => (one.kind === "priority" ? [one.atLeast] : []));
  return { labels, priority: asked.includes("high") ? "high" : (asked[0] ?? null) };
}

function idsOf(rules: readonly Rule[]): readonly string[] {
  return rules.map(({ id }) => id);
}

/** What must be so of each message. */
type Check = (finding: Finding, rules: readonly Rule[]) => (facts: MessageFacts) => void;

const neverFires: Check = ({ ruleId }, rules) => {
  const fired = firing(rules);
  return (facts) => expect(idsOf(fired(facts))).not.toContain(ruleId);
};
const canGo: Check = ({ ruleId }, rules) => {
  const [fired, without] = [firing(rules), firing(rules.filter(({ id }) => id !== ruleId))];
  return (facts) => expect(outcome(without(facts))).toEqual(outcome(fired(facts)));
};
function mending({ fix }: Finding, rules: readonly Rule[]): Firing {
  if (fix?.edit.kind !== "rule.save") throw new Error("nothing is offered");
  const { rule } = fix.edit;
  return firing(rules.map((other) => (other.id === rule.id ? rule : other)));
}
const staysTheSame: Check = (finding, rules) => {
  const [fired, mended] = [firing(rules), mending(finding, rules)];
  return (facts) => expect(idsOf(mended(facts))).toEqual(idsOf(fired(facts)));
};
const excludesNothing: Check = ({ ruleId, params }, rules) => {
  const rule = rules.find(({ id }) => id === ruleId);
  const texts = [rule?.condition ?? "", rule?.exceptions?.[Number(params["exception"])] ?? ""];
  const trees = texts.map(treeOf);
  return (facts) => {
    const verdicts = trees.map((tree) => evaluateCondition(tree, prepareMessage(facts), noon));
    expect(verdicts).not.toEqual(["yes", "yes"]);
  };
};
const saysNoOfNothing: Check = ({ ruleId }, rules) => {
  const tree = treeOf(rules.find(({ id }) => id === ruleId)?.condition ?? "");
  return (facts) => expect(evaluateCondition(tree, prepareMessage(facts), noon)).not.toBe("no");
};
const checks: Partial<Record<FindingKind, Check>> = {
  impossible: neverFires,
  killedByException: neverFires,
  shadowed: neverFires,
  duplicate: canGo,
  subsumed: canGo,
  noEffect: canGo,
  redundantPart: staysTheSame,
  idleException: excludesNothing,
  alwaysTrue: saysNoOfNothing,
};

/** As all mail at Gmail is. */
const wholeFacts = anyFacts.filter(
  ({ from, date, sizeBytes }) =>
    from !== null && from?.address !== "" && date !== null && sizeBytes !== null && sizeBytes !== 0,
);

describe("whatever is found in random rules", () => {
  it("is so on all mail", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyRules, fc.array(wholeFacts, { minLength: 25, maxLength: 25 }), (rules, mail) => {
        const set = aRuleSet({ rules });
        const sources = {
          set,
          now: noon.now,
          zone: "UTC",
          account: noon.account,
          ownDomains: [],
          seen: [],
          days: 90,
        };
        for (const finding of auditRuleSet(sources).findings) {
          seen.set(finding.kind, (seen.get(finding.kind) ?? 0) + 1);
          const check = checks[finding.kind]?.(finding, rules);
          if (check !== undefined) mail.forEach(check);
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect([...seen.keys()].sort()).toEqual(
      expect.arrayContaining(["impossible", "redundantPart", "shadowed", "subsumed"]),
    );
  });
});
