/** Plans a file of rules as the page does, and carries the plan out. */
import { expect } from "vitest";
import type { OwnHouse } from "../../../../../lib/core/interchange/contacts/own-house.ts";
import type { ImportedRules } from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import {
  noChoices,
  type RuleImportChoices,
} from "../../../../../lib/core/interchange/rule-files/plan/import-choices.ts";
import {
  planRuleImport,
  prepareRuleImport,
  type RuleImportPlan,
} from "../../../../../lib/core/interchange/rule-files/plan/plan-rule-import.ts";
import {
  type RulePlace,
  ruleImportEdit,
} from "../../../../../lib/core/interchange/rule-files/plan/rule-import-edit.ts";
import { editRuleSet } from "../../../../../lib/core/rules/edit-rule-set.ts";
import { emptyRuleSet } from "../../../../../lib/core/rules/empty-rule-set.ts";
import type { Client, RuleSet } from "../../../../../lib/core/rules/rule-set.ts";

const nobody: OwnHouse = { ownAddresses: new Set(), ownDomains: new Set() };

interface Given {
  readonly set?: RuleSet;
  readonly own?: OwnHouse;
  readonly choices?: Partial<RuleImportChoices>;
}

export function planOf(file: ImportedRules, { set = emptyRuleSet, own = nobody, choices = {} }: Given = {}) {
  return planRuleImport(prepareRuleImport(file, own), set, { ...noChoices, ...choices });
}

/** Checks on the way that one undo takes everything back. */
export function setAfter(
  plan: RuleImportPlan,
  set: RuleSet = emptyRuleSet,
  place: RulePlace = "after",
): RuleSet {
  let made = 0;
  const edit = ruleImportEdit(plan, set, place, () => `id-${++made}`);
  if (edit === null) return set;
  const result = editRuleSet(set, edit);
  if (!result.ok) throw new Error(result.error.code);
  expect(editRuleSet(result.set, result.inverse)).toMatchObject({ ok: true, set });
  return result.set;
}

export const acme: Client = { id: "c1", name: "Acme", tier: "vip", addresses: [], domains: ["acme.com"] };
export const kindsOf = (plan: RuleImportPlan) => plan.rules.map(({ kind }) => kind);
