/** The user's choices about a file of rules, and what they come to; they hold by places and keys, whatever the set becomes meanwhile. */
import { useMemo, useState } from "preact/hooks";
import { ownHouse } from "../../../../../../lib/core/interchange/contacts/own-house.ts";
import type { ImportedRules } from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import {
  type BookChoice,
  type LabelChoice,
  noChoices,
} from "../../../../../../lib/core/interchange/rule-files/plan/import-choices.ts";
import {
  planRuleImport,
  prepareRuleImport,
  type RuleImportPlan,
} from "../../../../../../lib/core/interchange/rule-files/plan/plan-rule-import.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../../../lib/core/settings/settings.ts";

export interface RulePlan {
  readonly plan: RuleImportPlan;
  readonly onLabel: (key: string, choice: LabelChoice) => void;
  readonly onBook: (book: string, choice: BookChoice) => void;
  readonly onClient: (key: string, isTaken: boolean) => void;
  readonly onRules: (places: readonly number[], isTaken: boolean) => void;
}

export function useRulePlan(file: ImportedRules, set: RuleSet, settings: Settings): RulePlan {
  const [choices, setChoices] = useState(noChoices);
  const own = useMemo(() => ownHouse(settings), [settings]);
  const prepared = useMemo(() => prepareRuleImport(file, own), [file, own]);
  const plan = useMemo(() => planRuleImport(prepared, set, choices), [prepared, set, choices]);
  return {
    plan,
    onLabel: (key, choice) =>
      setChoices((old) => ({ ...old, labels: new Map([...old.labels, [key, choice]]) })),
    onBook: (book, choice) =>
      setChoices((old) => ({ ...old, books: new Map([...old.books, [book, choice]]) })),
    onClient: (key, isTaken) =>
      setChoices((old) => {
        const one = new Set([key]);
        return { ...old, clients: isTaken ? old.clients.union(one) : old.clients.difference(one) };
      }),
    onRules: (places, isTaken) =>
      setChoices((old) => ({
        ...old,
        rules: new Map([...old.rules, ...places.map((place) => [place, isTaken] as const)]),
      })),
  };
}
