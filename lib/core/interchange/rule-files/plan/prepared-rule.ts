/** Reads the conditions of an imported file once, because every choice of the user plans all of its rules anew. */
import { parseCondition } from "../../../condition/parse-condition.ts";
import type { Condition } from "../../../condition/tree.ts";
import type { ImportedRule, ImportedRules } from "../imported-rules.ts";
import { noSenders, type Senders, sendersIn } from "./senders-in.ts";

export interface PreparedRule {
  /** Place in the file, from 0. */
  readonly place: number;
  readonly source: ImportedRule;
  /** `null`: nothing of the condition can be used, so the rule cannot come in. */
  readonly tree: Condition | null;
  readonly exceptions: readonly Condition[];
  readonly senders: Senders;
}

export function prepareRules({ rules }: ImportedRules): readonly PreparedRule[] {
  return rules.map((source, place) => {
    const trees = source.exceptions.map((text) => parseCondition(text).tree);
    const exceptions = trees.filter((tree) => tree !== null);
    const tree = source.condition === null ? null : parseCondition(source.condition).tree;
    // Without one of its exceptions a rule would decide what it never decided.
    if (tree === null || exceptions.length < trees.length) {
      return { place, source, tree: null, exceptions: [], senders: noSenders };
    }
    const found = sendersIn(tree);
    const isWhole = found.isWhole && exceptions.length === 0;
    return { place, source, tree, exceptions, senders: { ...found, isWhole } };
  });
}
