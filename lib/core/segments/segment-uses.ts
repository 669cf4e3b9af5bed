/** Finds the rules and segments whose conditions name a segment. */
import { parseCondition } from "../condition/parse-condition.ts";
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import { segmentsOf } from "./segment.ts";
import { segmentsNamedIn } from "./segment-cycle.ts";

export interface SegmentUses {
  /** Names, in the order of the set. */
  readonly rules: readonly string[];
  readonly segments: readonly string[];
}

/** By `nameKey` of the segment; one that nothing names is absent. What has an error names nothing. */
export function segmentUses(set: RuleSet): ReadonlyMap<string, SegmentUses> {
  const uses = new Map<string, { rules: string[]; segments: string[] }>();
  const add = (keys: ReadonlySet<string>, list: "rules" | "segments", name: string) => {
    for (const key of keys) {
      const known = uses.get(key) ?? { rules: [], segments: [] };
      known[list].push(name);
      uses.set(key, known);
    }
  };
  for (const rule of set.rules) add(namedByRule(rule), "rules", rule.name);
  for (const { name, condition } of segmentsOf(set)) add(namedIn([condition]), "segments", name);
  return uses;
}

/** Read once a rule: a view asks again at every change of the set, in which most rules are the same. */
const namedByRules = new WeakMap<Rule, ReadonlySet<string>>();

function namedByRule(rule: Rule): ReadonlySet<string> {
  const known = namedByRules.get(rule) ?? namedIn([rule.condition, ...(rule.exceptions ?? [])]);
  namedByRules.set(rule, known);
  return known;
}

function namedIn(texts: readonly string[]): ReadonlySet<string> {
  const trees = texts.filter(mayName).map((text) => parseCondition(text).tree);
  return new Set(trees.flatMap((tree) => (tree === null ? [] : segmentsNamedIn(tree))));
}

/** Saves the parsing of most conditions. Letters of an operator may be full-width. */
function mayName(text: string): boolean {
  return /segment/i.test(text.normalize("NFKC"));
}
