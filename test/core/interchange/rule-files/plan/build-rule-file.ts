/** Rules of another program as its reader would give them, for tests that are not about reading. */
import type {
  ImportedLabel,
  ImportedRule,
  ImportedRules,
} from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";

export function aLabel(name: string, parts: Partial<ImportedLabel> = {}): ImportedLabel {
  return { name, key: name, kind: "label", ...parts };
}

export function anImportedRule(parts: Partial<ImportedRule>): ImportedRule {
  return {
    ...{ name: "", place: null, condition: "subject:offer", exceptions: [], labels: [] },
    ...{ atLeast: null, points: 0, stop: false, isOn: true, losses: [] },
    ...parts,
  };
}

export function anImportedFile(
  rules: readonly Partial<ImportedRule>[],
  parts: Partial<ImportedRules> = {},
): ImportedRules {
  const whole = rules.map(anImportedRule);
  return { ok: true, format: "gmail-filters", rules: whole, losses: [], books: [], ...parts };
}
