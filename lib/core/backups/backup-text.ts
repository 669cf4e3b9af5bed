/** What a backup file holds: the whole rule set, as a rule set file. */
import { intakeLimits } from "../interchange/intake-limits.ts";
import { utf8Length } from "../interchange/utf8-length.ts";
import { writeRuleSet } from "../interchange/write-rule-set.ts";
import type { RuleSet } from "../rules/rule-set.ts";

/** Without the list of what was merged, which means nothing without what lies in this browser's database. */
export function backupText(set: RuleSet): string {
  const { merged: _, ...rest } = set;
  return writeRuleSet(rest);
}

/** Whether a file with this content is read back. What is edited is limited by its counts alone, so a set can outgrow it. */
export function canBeReadBack(content: string | Uint8Array): boolean {
  const bytes = typeof content === "string" ? utf8Length(content) : content.byteLength;
  return bytes <= intakeLimits.bytes;
}
