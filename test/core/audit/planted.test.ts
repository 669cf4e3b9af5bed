/** The audit of a set of 200 rules: every planted fault, and nothing else. */
import { describe, expect, it } from "vitest";
import { auditRuleSet } from "../../../lib/core/audit/audit-rule-set.ts";
import type { Finding } from "../../../lib/core/audit/finding.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { faults, healthySet, plantedSet } from "./planted-rules.ts";

function findingsOf(set: RuleSet): readonly Finding[] {
  const now = Date.UTC(2026, 9, 15, 12);
  const sources = { set, now, zone: "UTC", account: ["ana@own.example"], ownDomains: [], seen: [], days: 90 };
  return auditRuleSet(sources).findings;
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

function ofRules(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ kind, ruleId }) => `${kind} ${ruleId}`).sort();
}

describe("a healthy set of 200 rules", () => {
  it.each(seeds)("has no finding (seed %i)", (seed) => {
    expect(ofRules(findingsOf(healthySet(seed)))).toEqual([]);
  });
});

describe("a set with 30 planted faults", () => {
  it.each(seeds)("has just these findings (seed %i)", (seed) => {
    const { set, expected } = plantedSet(seed);
    expect(expected).toHaveLength(30);
    expect(ofRules(findingsOf(set))).toEqual(expected);
  });
});

describe("the mending that is offered", () => {
  it("can be applied, and leaves the fault behind", () => {
    const { set } = plantedSet(3, faults(3).length);
    const fixed = findingsOf(set).filter(({ fix }) => fix !== null);
    expect(fixed.length).toBeGreaterThan(20);
    for (const { fix, key } of fixed) {
      if (fix === null) continue;
      const edited = editRuleSet(set, fix.edit);
      expect(edited.ok && findingsOf(edited.set).map((finding) => finding.key)).not.toContain(key);
    }
  });
});
