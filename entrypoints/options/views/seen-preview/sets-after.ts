/** Everything that would decide after an edit of the user's own set. */
import { editRuleSet } from "../../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../../lib/core/rules/rule-set-edit.ts";
import { type CombinedSets, combineSets } from "../../../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";

/** `null`: the edit would be refused. */
export function setsAfter(
  set: RuleSet,
  followed: readonly FollowedSet[],
  edit: RuleSetEdit,
): CombinedSets | null {
  const edited = editRuleSet(set, edit);
  return edited.ok ? combineSets(edited.set, followed) : null;
}
