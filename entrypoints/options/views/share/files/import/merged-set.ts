/** The set that an import makes, with a note of what was taken in. */
import { decidingParts, type RuleSet, setParts } from "../../../../../../lib/core/rules/rule-set.ts";
import { applyChoices } from "../../../../../../lib/core/sharing/apply-choices.ts";
import { withMerged } from "../../../../../../lib/core/sharing/merged-revisions.ts";
import type { Choices, SetMerge } from "../../../../../../lib/core/sharing/set-merge.ts";
import type { PreparedImport } from "./prepare-import.ts";

/** `merge`: what the user made stays; `replace`: what the file does not have goes. */
export type ImportWay = "merge" | "replace";

export function mergedSet(
  merge: SetMerge,
  choices: Choices,
  { theirs, revision }: PreparedImport,
  way: ImportWay,
): RuleSet {
  const result = applyChoices(merge, choices);
  const isReplaced = way === "replace" && isWhole(theirs);
  const isAdopted = isEmpty(merge.mine) || isReplaced;
  const adopted = isAdopted ? { ...result, id: theirs.id, name: theirs.name } : result;
  // What was taken in before is not there any more.
  const named = isReplaced ? { ...adopted, merged: [] } : adopted;
  return revision === null ? named : withMerged(named, { setId: theirs.id, revision });
}

/** Whoever has nothing yet carries on the set that they take in, as after a new installation. */
function isEmpty(set: RuleSet): boolean {
  return setParts.every((part) => Object.keys(set[part] ?? {}).length === 0);
}

function isWhole({ parts, change }: RuleSet): boolean {
  return change === undefined && decidingParts.every((part) => parts?.includes(part) ?? true);
}
