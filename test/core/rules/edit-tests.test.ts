/** Edits of tests, and how tests follow the names that clients and labels get. */
import { describe, expect, it } from "vitest";
import { intakeLimits } from "../../../lib/core/interchange/intake-limits.ts";
import type { Expected } from "../../../lib/core/rule-tests/rule-test.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../lib/core/rules/rule-set-edit.ts";
import { aTest } from "../rule-tests/build-test.ts";
import { aClient, aRule, aRuleSet } from "./build-rule-set.ts";

function edited(set: RuleSet, edit: RuleSetEdit): RuleSet {
  const done = editRuleSet(set, edit);
  if (!done.ok) throw new Error(done.error.code);
  const undone = editRuleSet(done.set, done.inverse);
  expect(undone).toMatchObject({ ok: true, set });
  return done.set;
}

describe("saving a test", () => {
  const later = { later: true };
  const set = aRuleSet({ tests: [aTest({ id: "a" }), later, aTest({ id: "b" })] });

  it("adds it at the end or at its place, and replaces the one with its id", () => {
    const c = aTest({ id: "c" });
    expect(edited(set, { kind: "test.save", test: c }).tests?.at(-1)).toEqual(c);
    expect(edited(set, { kind: "test.save", test: c, index: 1 }).tests?.[1]).toEqual(c);
    const b = aTest({ id: "b", name: "Other" });
    expect(edited(set, { kind: "test.save", test: b }).tests).toEqual([set.tests?.[0], later, b]);
  });

  it("is refused beyond what a set may hold", () => {
    const tests = Array.from({ length: intakeLimits.tests }, (_, at) => aTest({ id: `t${at}` }));
    expect(editRuleSet(aRuleSet({ tests }), { kind: "test.save", test: aTest({ id: "new" }) })).toEqual({
      ok: false,
      error: { code: "set.tooManyTests", params: { limit: intakeLimits.tests } },
    });
  });
});

describe("deleting a test", () => {
  it("takes it out where it stood", () => {
    const set = aRuleSet({ tests: [aTest({ id: "a" }), aTest({ id: "b" })] });
    expect(edited(set, { kind: "test.delete", id: "a" }).tests).toEqual([aTest({ id: "b" })]);
  });

  it("is refused where there is none", () => {
    expect(editRuleSet(aRuleSet(), { kind: "test.delete", id: "x" })).toEqual({
      ok: false,
      error: { code: "test.unknown", params: { id: "x" } },
    });
  });
});

const expectations = (set: RuleSet): readonly Expected[] =>
  (set.tests ?? []).map((test) => (test as { readonly expected: Expected }).expected);

describe("a client that gets another name", () => {
  it("has it in tests, too, whichever way it was written there", () => {
    const client = aClient({ id: "c", name: "Acme" });
    const tests = ["Acme", "acme", "Bolt", null].map((name, at) =>
      aTest({ id: `${at}`, expected: { client: name } }),
    );
    const set = aRuleSet({ clients: [client], tests });
    const renamed = edited(set, { kind: "client.save", client: { ...client, name: "Acme Ltd" } });
    expect(expectations(renamed)).toEqual([
      { client: "Acme Ltd" },
      { client: "Acme Ltd" },
      { client: "Bolt" },
      { client: null },
    ]);
  });
});

describe("a label that is called otherwise", () => {
  const effects = (...names: readonly string[]) =>
    names.map((name) => ({ kind: "label", label: name }) as const);
  const test = aTest({ expected: { labels: ["Quote"], notLabels: ["Invoice"] } });
  const saved = (
    effectsBefore: readonly string[],
    effectsNow: readonly string[],
    others: readonly string[] = [],
  ) => {
    const rules = [
      aRule({ id: "r", effects: effects(...effectsBefore) }),
      aRule({ id: "o", effects: effects(...others) }),
    ];
    const set = aRuleSet({ rules, tests: [test] });
    return expectations(
      edited(set, { kind: "rule.save", rule: aRule({ id: "r", effects: effects(...effectsNow) }) }),
    )[0];
  };

  it("is followed by tests that expect it, or expect that it is not there", () => {
    expect(saved(["Quote"], ["Offer"])?.labels).toEqual(["Offer"]);
    expect(saved(["Invoice"], ["Bill"])?.notLabels).toEqual(["Bill"]);
  });

  it("is another label where a rule still has the old one, or had the new one before", () => {
    expect(saved(["Quote"], ["Offer"], ["Quote"])).toEqual(test.expected);
    expect(saved(["Quote"], ["Offer"], ["Offer"])).toEqual(test.expected);
    expect(saved(["Quote"], [])).toEqual(test.expected);
  });
});
