/**
 * Turns the rules of a set into a matcher that tries few of them per message.
 *
 * Every text is parsed once. A rule that can only hold for certain senders, or
 * with certain words in the subject, is filed under the least crowded of those
 * (`rule-keys.ts`); all others go to `residual` and are tried on every message.
 * Rules that can never fire are left out, and their errors kept.
 *
 * Cost: compiling is O(rules); a match touches the residual plus one bucket for
 * each key that the message has.
 */
import type { Condition } from "../condition/tree.ts";
import { dependsOnTime } from "./depends-on-time.ts";
import { parseRule, type RuleIssue } from "./parse-rule.ts";
import { isSubjectKey, possibleKeys, type RuleKey, requiredKeys } from "./rule-keys.ts";
import type { Rule } from "./rule-set.ts";

export interface CompiledRule {
  readonly rule: Rule;
  readonly condition: Condition;
  readonly exceptions: readonly Condition[];
  /** Its verdict may change with time alone. */
  readonly timed: boolean;
}

/** Where to find the rules to try. Numbers are places in `CompiledRules.active`, each list ascending. */
export interface RuleIndex {
  /** The rules that need this key, or another one under which they are filed, too. */
  readonly byKey: ReadonlyMap<RuleKey, readonly number[]>;
  /** The rules that are filed under some sender, and those under some subject: tried where that is not known. */
  readonly needSender: readonly number[];
  readonly needSubject: readonly number[];
  /** The rules that are tried on every message. */
  readonly residual: readonly number[];
}

export interface CompiledRules {
  /** The rules that may fire: switched on and without errors; in the order of the set. */
  readonly active: readonly CompiledRule[];
  readonly index: RuleIndex;
  /** Errors of all rules, those that are switched off included. */
  readonly issues: readonly RuleIssue[];
}

export function compileRules(rules: readonly Rule[]): CompiledRules {
  const active: CompiledRule[] = [];
  const issues: RuleIssue[] = [];
  for (const rule of rules) {
    const parsed = parseRule(rule);
    if (!parsed.ok) issues.push(...parsed.issues);
    else if (rule.enabled !== false) active.push(compiled(rule, parsed.condition, parsed.exceptions));
  }
  return { active, index: fileRules(active), issues };
}

function compiled(rule: Rule, condition: Condition, exceptions: readonly Condition[]): CompiledRule {
  return { rule, condition, exceptions, timed: [condition, ...exceptions].some(dependsOnTime) };
}

function fileRules(active: readonly CompiledRule[]): RuleIndex {
  const crowds = countKeys(active);
  const byKey = new Map<RuleKey, number[]>();
  const [needSender, needSubject, residual]: [number[], number[], number[]] = [[], [], []];
  for (const [place, { condition }] of active.entries()) {
    const keys = new Set(requiredKeys(condition, (key) => crowds.get(key) ?? 0));
    if (keys.size === 0) residual.push(place);
    if ([...keys].some(isSubjectKey)) needSubject.push(place);
    if ([...keys].some((key) => !isSubjectKey(key))) needSender.push(place);
    for (const key of keys) file(byKey, key, place);
  }
  return { byKey, needSender, needSubject, residual };
}

function file(byKey: Map<RuleKey, number[]>, key: RuleKey, place: number): void {
  const bucket = byKey.get(key);
  if (bucket === undefined) byKey.set(key, [place]);
  else bucket.push(place);
}

/** How many rules could be filed under each key. */
function countKeys(active: readonly CompiledRule[]): ReadonlyMap<RuleKey, number> {
  const counts = new Map<RuleKey, number>();
  for (const { condition } of active) {
    for (const key of possibleKeys(condition)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
