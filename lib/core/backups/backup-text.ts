/** What a backup file holds: the whole rule set, as a rule set file. */
import { writeRuleSet } from "../interchange/write-rule-set.ts";
import type { RuleSet } from "../rules/rule-set.ts";

/** Without the list of what was merged, which means nothing without what lies in this browser's database. */
export function backupText(set: RuleSet): string {
  const { merged: _, ...rest } = set;
  return writeRuleSet(rest);
}
