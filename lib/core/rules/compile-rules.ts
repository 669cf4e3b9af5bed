/**
 * Turns the rules of a set into a matcher that tries few of them per message.
 *
 * Every text is parsed once. A rule whose condition can only hold for certain
 * senders is filed under those (`sender-keys.ts`), all others go to `residual`
 * and are tried on every message. Rules that can never fire are left out, and
 * their errors kept.
 *
 * Cost: compiling is O(rules); a match touches the residual plus the buckets of
 * one address and of the labels of its domain.
 */
import type { Condition } from "../condition/tree.ts";
import { dependsOnTime } from "./depends-on-time.ts";
import { parseRule, type RuleIssue } from "./parse-rule.ts";
import type { Rule } from "./rule-set.ts";
import { type SenderKey, senderKeys } from "./sender-keys.ts";

export interface CompiledRule {
  readonly rule: Rule;
  readonly condition: Condition;
  readonly exceptions: readonly Condition[];
  /** Its verdict may change with time alone. */
  readonly timed: boolean;
}

export interface CompiledRules {
  /** The rules that may fire: switched on and without errors; in the order of the set. */
  readonly active: readonly CompiledRule[];
  /** Indexes into `active` of the rules that need a sender with this key; ascending. */
  readonly bySender: ReadonlyMap<SenderKey, readonly number[]>;
  /** Indexes into `active` of all other rules; ascending. */
  readonly residual: readonly number[];
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
  return { active, ...fileBySender(active), issues };
}

function compiled(rule: Rule, condition: Condition, exceptions: readonly Condition[]): CompiledRule {
  return { rule, condition, exceptions, timed: [condition, ...exceptions].some(dependsOnTime) };
}

function fileBySender(active: readonly CompiledRule[]): Pick<CompiledRules, "bySender" | "residual"> {
  const bySender = new Map<SenderKey, number[]>();
  const residual: number[] = [];
  for (const [index, { condition }] of active.entries()) {
    const keys = senderKeys(condition);
    if (keys === null) residual.push(index);
    for (const key of new Set(keys)) {
      const bucket = bySender.get(key);
      if (bucket === undefined) bySender.set(key, [index]);
      else bucket.push(index);
    }
  }
  return { bySender, residual };
}
