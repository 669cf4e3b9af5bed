/** What a draft looks for, for its preview: an exception with a fault is left out, as is an empty one. */
import type { KnownNames } from "../../../../lib/core/condition/known-names.ts";
import type { RuleTrees } from "../../../../lib/core/rules/judge-rule.ts";
import { parseOnce } from "./condition-says.ts";

export interface DraftTrees {
  /** `null`: the condition cannot be read. */
  readonly trees: RuleTrees | null;
  /** The texts of the exceptions that can be read. */
  readonly exceptions: readonly string[];
  readonly exceptionFaulty: boolean;
}

export function draftTrees(
  condition: string,
  exceptions: readonly string[],
  names: KnownNames | null,
): DraftTrees {
  const { tree } = parseOnce(condition, names);
  const written = exceptions.filter((text) => text.trim() !== "");
  const read = written.flatMap((text) => {
    const exception = parseOnce(text, names).tree;
    return exception === null ? [] : [{ text, exception }];
  });
  return {
    trees: tree === null ? null : { condition: tree, exceptions: read.map(({ exception }) => exception) },
    exceptions: read.map(({ text }) => text),
    exceptionFaulty: read.length < written.length,
  };
}
