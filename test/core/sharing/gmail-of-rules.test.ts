/** How a rule stood in Gmail stays with its owner, whatever is shared, followed or merged. */
import { describe, expect, it } from "vitest";
import { decidingPart } from "../../../lib/core/rules/deciding-part.ts";
import type { GmailFilter, RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { setParts } from "../../../lib/core/rules/rule-set.ts";
import { applyChoices } from "../../../lib/core/sharing/apply-choices.ts";
import { mergeSets } from "../../../lib/core/sharing/merge-sets.ts";
import { sharedContent } from "../../../lib/core/sharing/shared-content.ts";
import { aRule, aRuleSet } from "../rules/build-rule-set.ts";

const filterTo = (forwardTo: string): GmailFilter => ({
  criteria: [{ name: "subject", value: "quote" }],
  readAs: ["subject:quote"],
  actions: [[{ name: "forwardTo", value: forwardTo }]],
});
const mine = aRuleSet({
  rules: [aRule({ id: "a", gmail: filterTo("boss@own.example") }), aRule({ id: "b", name: "B" })],
});
const shared = sharedContent(mine, { parts: setParts, withheld: [], accounts: [] });

const merged = (base: RuleSet | null, theirs: RuleSet) => {
  const merge = mergeSets({ base, mine, theirs });
  return { merge, set: applyChoices(merge) };
};

describe("how a rule stood in Gmail", () => {
  it("is in no shared file and in no set that decides", () => {
    expect(JSON.stringify(shared)).not.toContain("boss@own.example");
    expect(JSON.stringify(decidingPart(mine))).not.toContain("boss@own.example");
  });
  it("is kept when a later file is merged, and is no difference", () => {
    const { merge, set } = merged(shared, {
      ...shared,
      rules: shared.rules.map((rule) => ({ ...rule, name: "N" })),
    });
    expect(merge.conflicts).toEqual([]);
    expect(set.rules[0]).toMatchObject({ name: "N", gmail: filterTo("boss@own.example") });
    expect(merged(shared, shared).merge.changes).toEqual([]);
    expect(merged(null, shared).merge.conflicts).toEqual([]);
  });
  it("does not keep a rule from being taken away by others", () => {
    const { merge, set } = merged(shared, { ...shared, rules: shared.rules.slice(1) });
    expect(merge.conflicts).toEqual([]);
    expect(set.rules.map(({ id }) => id)).toEqual(["b"]);
  });
  it("is not taken from a file", () => {
    const stranger = {
      ...shared,
      rules: [
        ...shared.rules.map((rule) => ({ ...rule, gmail: filterTo("thief@evil.example") })),
        aRule({ id: "c", gmail: filterTo("thief@evil.example") }),
      ],
    };
    for (const base of [null, shared, stranger]) {
      const { merge, set } = merged(base, stranger);
      expect(JSON.stringify([merge.changes, merge.conflicts, set])).not.toContain("thief@evil.example");
      expect(set.rules[0]?.gmail).toEqual(filterTo("boss@own.example"));
    }
  });
});
