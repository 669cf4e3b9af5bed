/** What a draft looks for, for its preview: an exception with a fault is left out, as is an empty one. */
import type { KnownNames } from "../../../../lib/core/condition/known-names.ts";
import type { RuleTrees } from "../../../../lib/core/rules/judge-rule.ts";
import { parseOnce } from "./condition-says.ts";

export interface DraftTrees {
  /** `null`: the condition cannot be read. */
  readonly trees: RuleTrees | null;
  readonly exceptionFaulty: boolean;
}

export function draftTrees(
  condition: string,
  exceptions: readonly string[],
  names: KnownNames | null,
): DraftTrees {
  const { tree } = parseOnce(condition, names);
  const read = exceptions.filter((text) => text.trim() !== "").map((text) => parseOnce(text, names).tree);
  const readable = read.filter((exception) => exception !== null);
  return {
    trees: tree === null ? null : { condition: tree, exceptions: readable },
    exceptionFaulty: readable.length < read.length,
  };
}
