/**
 * Turns rules into a matcher that tries few of them per message, and still says
 * of every one whether it fires, does not, or cannot be told.
 *
 * The idea, with five rules:
 *
 *     1  from:acme.com subject:offer     4  -from:acme.com
 *     2  subject:报价单                    5  larger:5M
 *     3  invoice                            (a word anywhere: subject, body, names, ...)
 *
 * 1. Every term has keys, without one of which it finds nothing (`term-keys.ts`):
 *    the domain `acme.com` of the sender; the literal `报价单` in the subject; a size
 *    above 5 MB. Terms that need the clock or say how things stand (`older_than:1y`,
 *    `is:unread`) have none.
 * 2. A rule is filed under the fewest keys that settle it (`plan-rule.ts`). Without
 *    `acme.com` rule 1 is `no` whatever the subject, so it is filed under that alone.
 *    Only a positive test is a key; but it settles a rule under a minus as well: mail
 *    without `acme.com` gets `yes` from rule 4 untried, and only mail that has it
 *    tries the rule. So nothing is ever filed under a value and missed where that is
 *    excluded.
 * 3. What a miss means depends on what is known. On a row of the list, where the
 *    body is not known, rule 3 is not `no` but `unknown`, and an exception that is
 *    `unknown` makes its rule so. Messages that know the same facts share an index
 *    (`known-facts.ts`, `rule-index.ts`), which lists the rules that say `yes` or
 *    `unknown` to mail with none of their keys. There are few such indexes, each made when the
 *    first message of its kind is matched.
 * 4. A match (`match-rules.ts`) finds the keys of the message, tries the rules filed
 *    under those and the few that nothing settles, and takes all others from
 *    the lists.
 *
 * Cost: compiling is O(length of all conditions), and as much once more for each kind
 * of message; a match costs one pass over the texts that keys are looked for in, one
 * look-up for each label of an address, 32 rules a step to find those to try, and the
 * time to list what is answered. Property tests compare it with trying every rule (`match-rules-plainly.ts`).
 */
import { allOf, negated } from "../condition/join-conditions.ts";
import type { KnownNames } from "../condition/known-names.ts";
import type { Term } from "../condition/tree.ts";
import { createRecentMap } from "../shared/recent-map.ts";
import { cheapestFirst } from "./cheapest-first.ts";
import type { CompiledRule } from "./compiled-rule.ts";
import { dependsOnTime } from "./depends-on-time.ts";
import { KeyFinder } from "./key-finder.ts";
import { KeyTable } from "./key-table.ts";
import type { KnownFacts } from "./known-facts.ts";
import { type ParsedRule, parseRules, type RuleIssue } from "./parse-rule.ts";
import { indexRules, type RuleIndex } from "./rule-index.ts";
import type { Rule } from "./rule-set.ts";
import { factsOfTerm } from "./term-facts.ts";
import { isToldByKey } from "./term-keys.ts";
import { termsOf } from "./terms-of.ts";

export interface CompiledRules {
  /** The rules that may fire: switched on and without errors; set by set, each in its order. */
  readonly active: readonly CompiledRule[];
  /** For each set the place in `active` behind its last rule. */
  readonly setEnds: readonly number[];
  /** Errors of all rules, those that are switched off included. */
  readonly issues: readonly RuleIssue[];
  /** The facts that the rules ask for. */
  readonly asked: KnownFacts;
  readonly finder: KeyFinder;
  /** The index for messages that know these facts: the same one while it is in use. */
  readonly indexFor: (known: KnownFacts) => RuleIndex;
}

/** Kinds of messages whose index is kept. */
const keptIndexes = 24;

/** @param sets the rules of each set, the set that precedes the others first; they may name anything */
export function compileRules(...sets: readonly (readonly Rule[])[]): CompiledRules {
  return compileRuleLayers(sets.map((rules) => ({ rules, names: null })));
}

/** The rules of one set, and what their conditions may name (`null`: anything). */
export interface RuleLayer {
  readonly rules: readonly Rule[];
  readonly names: KnownNames | null;
}

/** @param layers the set that precedes the others first */
export function compileRuleLayers(layers: readonly RuleLayer[]): CompiledRules {
  const active: CompiledRule[] = [];
  const issues: RuleIssue[] = [];
  const setEnds: number[] = [];
  for (const { rules, names } of layers) {
    for (const [rule, parsed] of parseRules(rules, names)) {
      if (!parsed.ok) issues.push(...parsed.issues);
      else if (rule.enabled !== false) active.push(compiled(rule, parsed));
    }
    setEnds.push(active.length);
  }
  const terms = active.flatMap(({ tree }) => termsOf(tree));
  const table = new KeyTable(terms);
  return {
    active,
    setEnds,
    issues,
    asked: factsAskedBy(terms),
    finder: new KeyFinder(table, terms),
    indexFor: rememberIndexes((known) => indexRules(active, known, table)),
  };
}

function compiled(rule: Rule, { condition, exceptions }: Extract<ParsedRule, { ok: true }>): CompiledRule {
  const tree = cheapestFirst(allOf([condition, ...exceptions.map(negated)]) ?? condition);
  const toldByKey = tree.kind !== "and" && tree.kind !== "or" && tree.kind !== "not" && isToldByKey(tree);
  return { rule, condition, exceptions, tree, toldByKey, timed: dependsOnTime(tree) };
}

function factsAskedBy(terms: readonly Term[]): KnownFacts {
  return terms.map(factsOfTerm).reduce((asked, { forNo, forAny }) => asked | forNo | forAny, 0);
}

function rememberIndexes(indexFor: (known: KnownFacts) => RuleIndex): (known: KnownFacts) => RuleIndex {
  const recent = createRecentMap<RuleIndex>(keptIndexes);
  // Mail comes in batches of one kind.
  let last: { readonly known: KnownFacts; readonly index: RuleIndex } | null = null;
  return (known) => {
    if (last?.known === known) return last.index;
    const key = String(known);
    const index = recent.get(key) ?? indexFor(known);
    recent.set(key, index);
    last = { known, index };
    return index;
  };
}
