/** Running tests: what is expected is compared with what is decided, and everything else is left alone. */
import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../../../lib/core/decision/decide.ts";
import { expectDecision } from "../../../lib/core/rule-tests/expect-decision.ts";
import type { RuleTest } from "../../../lib/core/rule-tests/rule-test.ts";
import { runTest, runTests } from "../../../lib/core/rule-tests/run-tests.ts";
import { whyMissing } from "../../../lib/core/rule-tests/why-missing.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { aTest } from "./build-test.ts";

const now = Date.UTC(2026, 4, 18);
const around = { now, zone: "UTC", account: null };

const label = (name: string, days?: number) => [
  { kind: "label", label: name, ...(days === undefined ? {} : { days }) } as const,
];

const set = aRuleSet({
  clients: [aClient({ name: "Acme", tier: "vip", domains: ["acme.example"] })],
  rules: [aRule({ id: "quote", name: "Quotes", condition: "subject:quote", effects: label("Quote") })],
});
const compiled = compileRuleSet(set);

const missesOf = (over: Partial<RuleTest>) => runTest(compiled, aTest(over), around).misses;

describe("a test is green", () => {
  it.each([
    {},
    { client: "Acme" },
    { client: " acme " },
    { labels: ["quote"] },
    { notLabels: ["Invoice"] },
    { priority: "high" as const },
    { client: "Acme", labels: ["Quote"], notLabels: ["Invoice"], priority: "high" as const },
  ])("where it comes out as expected: %j", (expected) => {
    expect(missesOf({ expected })).toEqual([]);
  });

  it("where what is decided now is what is expected", () => {
    const { decision } = runTest(compiled, aTest(), around);
    if (decision === null) throw new Error("not decided");
    expect(missesOf({ expected: expectDecision(decision) })).toEqual([]);
  });
});

describe("a test is red", () => {
  it("and says what was expected and what came out", () => {
    const expected = { client: "Bolt", labels: ["Invoice"], notLabels: ["Quote"], priority: "low" } as const;
    expect(missesOf({ expected })).toEqual([
      { what: "client", expected: "Bolt", was: "Acme" },
      { what: "label", label: "Invoice" },
      { what: "notLabel", label: "Quote", rules: ["Quotes"] },
      { what: "priority", expected: "low", was: "high" },
    ]);
  });

  it("where no client is expected and there is one, and the other way round", () => {
    expect(missesOf({ expected: { client: null } })).toEqual([
      { what: "client", expected: null, was: "Acme" },
    ]);
    const facts = { from: { address: "bo@other.example" } };
    expect(missesOf({ facts, expected: { client: null } })).toEqual([]);
    expect(missesOf({ facts, expected: { client: "Acme" } })).toHaveLength(1);
  });

  it("where its message cannot be read, and is not decided", () => {
    const result = runTest(compiled, aTest({ facts: { from: "Ana" } }), around);
    expect(result).toMatchObject({ decision: null, misses: [{ what: "facts", path: "from" }] });
  });
});

describe("for whom and when a test runs", () => {
  const rules = [
    aRule({ id: "me", condition: "to:me", effects: label("Mine") }),
    aRule({ id: "new", condition: "newer_than:2d", effects: label("New") }),
  ];
  const timed = compileRuleSet(aRuleSet({ rules }));
  const facts = { to: [{ address: "mia@studio.example" }], date: "2026-05-17T00:00:00Z" };
  const labelsOf = (over: Partial<RuleTest>, surroundings = around) =>
    runTest(timed, aTest({ facts, ...over }), surroundings).decision?.labels;

  it("is whoever runs it, now", () => {
    expect(labelsOf({})).toEqual(["New"]);
    expect(labelsOf({}, { ...around, account: ["mia@studio.example"] } as never)).toEqual(["Mine", "New"]);
    expect(labelsOf({}, { ...around, now: now + 30 * 86_400_000 })).toEqual([]);
  });

  it("is what the test itself says", () => {
    const over = { account: "mia@studio.example", now: "2026-07-01T00:00:00Z" };
    expect(labelsOf(over, { ...around, account: ["bo@x.example"] } as never)).toEqual(["Mine"]);
  });
});

describe("all tests of a set", () => {
  it("run in their order, and those of a later version are passed over", () => {
    const tests = [aTest({ id: "a" }), { later: true }, aTest({ id: "b", expected: { client: null } })];
    const results = runTests(compiled, { tests }, around);
    expect(results.map(({ test, misses }) => [test.id, misses.length])).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
  });
});

describe("why an expected label is not there", () => {
  const why = (rules: readonly Rule[], over: Partial<RuleTest> = {}) => {
    const other = aRuleSet({ rules });
    return whyMissing({ compiled: compileRuleSet(other), set: other }, aTest(over), "Quote", around);
  };
  const giver = (over: Partial<Rule>) => aRule({ id: "g", name: "Giver", effects: label("Quote"), ...over });

  it("is said of the rule that would give it", () => {
    expect(why([])).toEqual({ why: "nobody" });
    expect(why([giver({ condition: "subject:invoice" })])).toEqual({ why: "no", rule: "Giver" });
    expect(why([giver({ enabled: false })])).toEqual({ why: "off", rule: "Giver" });
    expect(why([giver({ condition: "subject:(" })])).toEqual({ why: "off", rule: "Giver" });
    expect(why([giver({ exceptions: ["from:ana"] })])).toEqual({ why: "exception", rule: "Giver" });
    const before = { id: "s", name: "Stopper", stop: true, effects: [] };
    expect(why([aRule(before), giver({})])).toEqual({ why: "stop", rule: "Giver", by: "Stopper" });
    expect(why([aRule({ ...before, condition: "to:me" }), giver({})])).toEqual({
      why: "waits",
      rule: "Giver",
      by: "Stopper",
    });
    expect(why([giver({ condition: "to:bo subject:quote" })])).toEqual({
      why: "unknown",
      rule: "Giver",
      missing: expect.arrayContaining(["to"]),
    });
  });

  it("is that its days are over", () => {
    const facts = { subject: "quote", date: "2026-01-01T00:00:00Z" };
    expect(why([giver({ effects: label("Quote", 3) })], { facts })).toEqual({ why: "ended", rule: "Giver" });
  });

  it("names the rule that was nearest to giving it", () => {
    const no = giver({ id: "n", name: "Other", condition: "subject:invoice" });
    expect(why([no, giver({ exceptions: ["from:ana"] })])).toEqual({ why: "exception", rule: "Giver" });
  });
});
