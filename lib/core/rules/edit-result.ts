/** What one edit gives: the set as it is then, and what takes it back. */
import type { RuleSet } from "./rule-set.ts";
import type { RuleSetEditError, SingleEdit } from "./rule-set-edit.ts";

export type EditResult =
  | {
      readonly ok: true;
      readonly set: RuleSet;
      /** One after the other; at least one. */
      readonly inverse: readonly SingleEdit[];
    }
  | { readonly ok: false; readonly error: RuleSetEditError };

export function refused(error: RuleSetEditError): EditResult {
  return { ok: false, error };
}
