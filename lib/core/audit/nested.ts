/** Two rules, all mail of the one being mail of the other. */
import type { AuditedRule } from "./audited-rule.ts";

export interface Nested {
  readonly inner: AuditedRule;
  readonly outer: AuditedRule;
  /** Their mail is the same. */
  readonly isSame: boolean;
}
