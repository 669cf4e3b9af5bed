/** Which rules and segments ask for a group: what goes with it when it is deleted or its end has come. */
import { nameKey } from "../condition/known-names.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import { lookupsIn } from "../rules/lookups-in.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { segmentsOf } from "../segments/segment.ts";

export interface NamedBy {
  /** Names of rules, in the order of the set. */
  readonly rules: readonly string[];
  readonly segments: readonly string[];
}

type Asking = Pick<RuleSet, "rules" | "segments">;

/** By `nameKey` of the group; groups that nothing asks for are absent. O(conditions of the set). */
export function groupsNamedIn(set: Asking): ReadonlyMap<string, NamedBy> {
  const found = new Map<string, { readonly rules: string[]; readonly segments: string[] }>();
  const note = (list: "rules" | "segments", name: string, texts: readonly string[]) => {
    for (const key of new Set(texts.flatMap(groupKeysIn))) {
      const entry = found.get(key) ?? { rules: [], segments: [] };
      entry[list].push(name);
      found.set(key, entry);
    }
  };
  for (const { name, condition, exceptions = [] } of set.rules) {
    note("rules", name, [condition, ...exceptions]);
  }
  for (const { name, condition } of segmentsOf(set)) note("segments", name, [condition]);
  return found;
}

function groupKeysIn(text: string): readonly string[] {
  // Parsing every condition of a large set takes longer than looking for the word.
  if (!/group/i.test(text)) return [];
  const { tree } = parseCondition(text);
  return tree === null
    ? []
    : lookupsIn(tree).flatMap(({ operator, value }) => (operator === "group" ? [nameKey(value)] : []));
}
