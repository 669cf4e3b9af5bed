/** What an import would change, told before it is carried out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRuleSets } from "../../../lib/core/rules/compare-rule-sets.ts";
import { anyRuleSet } from "./any-rule-set.ts";
import { aClient, aRule, aRuleSet } from "./build-rule-set.ts";

const none = { added: 0, changed: 0, removed: 0, same: 0 };

describe("two rule sets", () => {
  it("are equal whatever the order of their keys", () => {
    const { id, name, ...rest } = aRule();
    const changes = compareRuleSets(
      aRuleSet({ rules: [aRule()] }),
      aRuleSet({ rules: [{ ...rest, name, id }] }),
    );
    expect(changes).toEqual({
      clients: none,
      rules: { ...none, same: 1 },
      segments: none,
      groups: none,
      isReordered: false,
      isEqual: true,
    });
  });

  it("differ by what is new, changed, removed and left as it was", () => {
    const before = aRuleSet({ clients: ["a", "b", "c"].map((id) => aClient({ id })) });
    const after = aRuleSet({
      clients: [aClient({ id: "a" }), aClient({ id: "b", tier: "vip" }), aClient({ id: "d" })],
    });
    expect(compareRuleSets(before, after).clients).toEqual({ added: 1, changed: 1, removed: 1, same: 1 });
  });

  it("differ by their segments and groups, too", () => {
    const segment = { id: "s", name: "S", condition: "tier:vip" };
    const group = { id: "g", name: "G", kind: "role", members: [] };
    const before = aRuleSet({ segments: [segment], groups: [group] });
    const after = aRuleSet({ segments: [{ ...segment, name: "T" }], groups: [] });
    expect(compareRuleSets(before, after)).toMatchObject({
      segments: { ...none, changed: 1 },
      groups: { ...none, removed: 1 },
      isEqual: false,
    });
  });

  it("differ where only a key unknown to this release does", () => {
    const later = { ...aRule(), note: "later" };
    const changes = compareRuleSets(aRuleSet({ rules: [aRule()] }), aRuleSet({ rules: [later] }));
    expect(changes.rules).toEqual({ ...none, changed: 1 });
  });

  it("differ where only the order does, and adding or removing is no reordering", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => aRule({ id })) as [never, never, never];
    expect(compareRuleSets(aRuleSet({ rules: [a, b] }), aRuleSet({ rules: [b, a] }))).toMatchObject({
      isReordered: true,
      isEqual: false,
    });
    expect(compareRuleSets(aRuleSet({ rules: [a, b] }), aRuleSet({ rules: [c, a] })).isReordered).toBe(false);
  });

  it("account for every item, and a set equals itself", () => {
    fc.assert(
      fc.property(anyRuleSet, anyRuleSet, (before, after) => {
        const { clients, rules } = compareRuleSets(before, after);
        expect(clients.added + clients.changed + clients.same).toBe(after.clients.length);
        expect(rules.removed + rules.changed + rules.same).toBe(before.rules.length);
        expect(compareRuleSets(after, structuredClone(after)).isEqual).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
