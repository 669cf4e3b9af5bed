/** Small sets to be edited, and what an edit of them comes to. */
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import { emptyRuleSet } from "../../../lib/core/rules/empty-rule-set.ts";
import type { Client, Rule, RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../lib/core/rules/rule-set-edit.ts";

export function client(id: string, name = `Client ${id}`, more: Partial<Client> = {}): Client {
  return { id, name, tier: "regular", addresses: [], domains: [], ...more };
}

export function rule(id: string, more: Partial<Rule> = {}): Rule {
  return { id, name: `Rule ${id}`, condition: "from:acme.example", effects: [], ...more };
}

export function setOf(clients: readonly Client[], rules: readonly Rule[] = []): RuleSet {
  return { ...emptyRuleSet, id: "set", clients, rules };
}

export function errorOf(set: RuleSet, edit: RuleSetEdit): unknown {
  const result = editRuleSet(set, edit);
  return result.ok ? "ok" : result.error;
}
