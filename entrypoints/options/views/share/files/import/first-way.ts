/** How a file is taken in unless the user says otherwise. */
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { mergeSets } from "../../../../../../lib/core/sharing/merge-sets.ts";
import type { ImportWay } from "./merged-set.ts";
import type { PreparedImport } from "./prepare-import.ts";

/**
 * Merging brings nothing out of a file that was shared or taken in before: what is missing here counts as deleted
 * since. Whoever opens it nevertheless wants that back, so it replaces where all that it does is bring things back.
 */
export function firstWay({ base, revision, theirs }: PreparedImport, mine: RuleSet): ImportWay {
  if (base === null || base.kept.id !== revision) return "merge";
  const { changes, conflicts } = mergeSets({ base: mine, mine, theirs });
  const isBack = conflicts.length === 0 && changes.every(({ kind }) => kind === "added" || kind === "moved");
  return isBack && changes.length > 0 ? "replace" : "merge";
}
