/** What conditions ask about the client of a message, from the whole rule set; and names that it does not have. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import { examineMessage } from "../../../lib/core/decision/examine-message.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { judgeRule } from "../../../lib/core/rules/judge-rule.ts";
import { matchRules } from "../../../lib/core/rules/match-rules.ts";
import { matchRulesPlainly } from "../../../lib/core/rules/match-rules-plainly.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { anyFacts } from "../condition/any-condition.ts";
import { noon } from "../condition/judge.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const acme = aClient({
  id: "acme",
  name: "Acme Steel",
  tier: "vip",
  domains: ["acme.com"],
  fields: {
    Industry: "Steel",
    region: ["North", "East"],
    floor: 7,
    orders: "12",
    "Last-Order": "2026-10-01",
    partner: true,
    odd: { a: 1 },
    等级: "Ａ",
  },
});
const other = aClient({ id: "other", name: "Other", addresses: ["example@y.org"] });
const gone = aClient({ id: "gone", name: "Gone", domains: ["gone.example"], archived: true });
const clients = [acme, other, gone];

const ana: MessageFacts = { id: "m", from: { name: "Ana", address: "ana@acme.com" } };
const stranger: MessageFacts = { id: "m", from: { name: "", address: "x@nowhere.example" } };
const unseen: MessageFacts = { id: "m", subject: "Hello" };

type Told = "yes" | "no" | "unknown" | "error";

function verdict(condition: string, facts: MessageFacts, set: Partial<RuleSet> = {}): Told {
  const compiled = compileRuleSet(aRuleSet({ clients, rules: [aRule({ condition })], ...set }));
  if (compiled.rules.issues.length > 0) return "error";
  const { decision } = decide(compiled, facts, noon);
  if (decision.unknown.length > 0) return "unknown";
  return decision.reasons.some(({ code }) => code === "rule.fired") ? "yes" : "no";
}

describe("mail from a client", () => {
  it.each<readonly [string, Told]>([
    ['client:"acme steel"', "yes"],
    ['client:"ＡＣＭＥ Steel"', "yes"],
    ["client:Other", "no"],
    ["client:gone", "no"],
    ["-client:Other", "yes"],
    ["tier:vip", "yes"],
    ["tier:VIP", "yes"],
    ["tier:key", "no"],
    ["-tier:key", "yes"],
    ["tier:(vip OR key)", "yes"],
    ["industry:steel", "yes"],
    ["industry:ste", "no"],
    ["region:east", "yes"],
    ["region:west", "no"],
    ["-region:west", "yes"],
    ["business:trade", "no"],
    ["field:industry=STEEL", "yes"],
    ['field:"floor = 7"', "yes"],
    ["field:partner=true", "yes"],
    ["field:等级=a", "yes"],
    ["field:odd=1", "no"],
    ["field:nowhere=7", "no"],
    ["orders:>3", "yes"],
    ["orders:<=11", "no"],
    ["orders:12", "yes"],
    ["last-order:<90d", "yes"],
    ["last-order:90d", "yes"],
    ["last-order:>1m", "no"],
    ["waiting:>2d", "unknown"],
    ["last-contact:<2d", "unknown"],
  ])("%s is %s", (condition, expected) => {
    expect(verdict(condition, ana)).toBe(expected);
  });
});

describe("mail from no client", () => {
  it.each<readonly [string, Told]>([
    ['client:"acme steel"', "no"],
    ['-client:"acme steel"', "yes"],
    ["tier:vip", "no"],
    ["-tier:vip", "yes"],
    ["-field:industry=steel", "yes"],
    ["orders:>3", "no"],
  ])("%s is %s", (condition, expected) => {
    expect(verdict(condition, stranger)).toBe(expected);
  });

  it("that is known to have no sender is from no client", () => {
    expect(verdict("-tier:vip", { id: "m", from: null })).toBe("yes");
  });
});

describe("a message whose sender is not known", () => {
  it.each([
    "tier:vip",
    "-tier:vip",
    'client:"acme steel"',
    '-client:"acme steel"',
    "-region:west",
    "-orders:>3",
  ])("leaves %s unknown", (condition) => {
    expect(verdict(condition, unseen)).toBe("unknown");
  });

  it("is still decided where another term decides", () => {
    expect(verdict("tier:vip subject:offer", unseen)).toBe("no");
    expect(verdict("tier:vip OR subject:hello", unseen)).toBe("yes");
  });

  it("is not told by other people of the thread, because the sender comes first", () => {
    const row = { ...unseen, participants: [{ address: "ana@acme.com" }] };
    expect(verdict("tier:vip", row)).toBe("unknown");
    expect(verdict("tier:vip", { ...row, ...stranger })).toBe("yes");
  });
});

describe("mail of the account itself", () => {
  const sent: MessageFacts = { id: "m", from: { address: "ana@own.example" } };

  it("is told by those whom it went to, once they are known", () => {
    expect(verdict("-tier:vip", sent)).toBe("unknown");
    expect(verdict("-tier:vip", { ...sent, to: [] })).toBe("yes");
    expect(verdict("tier:vip", { ...sent, to: [{ address: "bo@acme.com" }] })).toBe("yes");
  });
});

describe("a name that the rule set does not have", () => {
  it.each([
    ["client:Acmee", "unknown-client", 7],
    ["subject:a -client:Acmee", "unknown-client", 18],
    ["segment:large", "unknown-segment", 8],
    ["group:sales", "unknown-group", 6],
    ['client:(Other OR "Acmee")', "unknown-client", 17],
  ] as const)("makes %s an error, and the rule never fires", (condition, code, start) => {
    const compiled = compileRuleSet(aRuleSet({ clients, rules: [aRule({ condition })] }));
    expect(compiled.rules.issues).toMatchObject([{ ruleId: "r1", errors: [{ code, start }] }]);
    expect(decide(compiled, ana, noon).decision).toMatchObject({ unknown: [], labels: [] });
  });

  it("in an exception makes its rule one with an error", () => {
    const rule = aRule({ condition: "from:ana", exceptions: ["client:Acmee"] });
    const { issues } = compileRuleSet(aRuleSet({ clients, rules: [rule] })).rules;
    expect(issues).toMatchObject([{ part: "exception", exception: 0, errors: [{ code: "unknown-client" }] }]);
  });

  it("is none of those that a later version keeps there: they wait", () => {
    const later = { segments: [{ name: "Large" }, 7], groups: [{ name: "sales" }, null] };
    expect(verdict("segment:large", ana, later)).toBe("unknown");
    expect(verdict("group:sales", stranger, later)).toBe("unknown");
    expect(verdict("segment:large", stranger, later)).toBe("no");
  });
});

describe("the index over rules that ask for clients", () => {
  const ask = ["client:Other", "tier:vip", "region:north", "field:floor=7", "orders:>3"];
  const seek = ["from:acme.com", "subject:offer", "报价", "to:me", "larger:1K"];
  const anyClause = fc
    .tuple(fc.constantFrom("", "-"), fc.constantFrom(...ask, ...seek))
    .map((parts) => parts.join(""));
  const anyText = fc
    .array(anyClause, { minLength: 1, maxLength: 4 })
    .chain((clauses) => fc.constantFrom(clauses.join(" "), clauses.join(" OR ")));
  const anyRule = fc.record({ condition: anyText, exceptions: fc.array(anyText, { maxLength: 2 }) });

  it("finds what trying every rule finds", () => {
    const seen = { fired: 0, unknown: 0 };
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 5 }), anyFacts, (rules, facts) => {
        const set = aRuleSet({ clients, rules: rules.map((rule, i) => aRule({ id: String(i), ...rule })) });
        const compiled = compileRuleSet(set);
        const { message, evaluation } = examineMessage(compiled, facts, noon);
        const { fired, unknown } = matchRules(compiled.rules, message, evaluation);
        expect({ fired, unknown }).toEqual(matchRulesPlainly(compiled.rules, message, evaluation));
        seen.fired += fired.length;
        seen.unknown += unknown.length;
      }),
      { numRuns: 10_000 },
    );
    expect(seen.fired).toBeGreaterThan(1_000);
    expect(seen.unknown).toBeGreaterThan(1_000);
  });

  it("takes nothing back when more becomes known", () => {
    fc.assert(
      fc.property(
        anyRule,
        anyFacts,
        fc.array(fc.constantFrom("from", "to", "subject", "bodyText", "sizeBytes")),
        (rule, facts, keys) => {
          const compiled = compileRuleSet(aRuleSet({ clients, rules: [aRule(rule)] }));
          const verdictOn = (known: MessageFacts) => {
            const { message, evaluation } = examineMessage(compiled, known, noon);
            const [one] = compiled.rules.active;
            return one === undefined ? "no" : judgeRule(one, message, evaluation);
          };
          const fewer = Object.fromEntries(
            Object.entries(facts).filter(([key]) => !keys.some((each) => each === key)),
          );
          const before = verdictOn({ id: "m", ...fewer });
          if (before !== "unknown") expect(verdictOn(facts)).toBe(before);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
