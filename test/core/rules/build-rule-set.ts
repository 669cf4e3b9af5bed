/** Builders of rule sets for tests: what a test does not care about is filled in. */
import type { Client, Rule, RuleSet } from "../../../lib/core/rules/rule-set.ts";

export function aClient(over: Partial<Client> = {}): Client {
  const id = over.id ?? `client-${over.name ?? "acme"}`;
  return { id, name: "Acme", tier: "regular", addresses: [], domains: [], ...over };
}

export function aRule(over: Partial<Rule> = {}): Rule {
  return { id: "r1", name: "A rule", condition: "subject:quote", effects: [], ...over };
}

export function aRuleSet(over: Partial<RuleSet> = {}): RuleSet {
  return {
    format: "clientele-rule-set",
    version: 1,
    id: "set-1",
    name: "My rules",
    clients: [],
    rules: [],
    ...over,
  };
}
