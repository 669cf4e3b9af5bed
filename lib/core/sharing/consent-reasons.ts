/** Says why an edition has to wait for the user, by what it brings and by who signed it. */
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import { isEqual } from "../shared/is-equal.ts";
import { changedSegments, namesSegment } from "./changed-segments.ts";
import { regexesOf } from "./regexes-of.ts";
import { withoutStamp } from "./set-items.ts";
import type { ConsentReason, Subscription } from "./subscription.ts";

export interface Arrival {
  /** What is active now, without the local layer; `null`: nothing is yet. */
  readonly before: RuleSet | null;
  readonly after: RuleSet;
  readonly isSigned: boolean;
  /** It names a key that is not pinned. */
  readonly bringsKey: boolean;
  /** The company policy is consent to everything but a key that it does not name, and a file that nobody signed. */
  readonly source: Subscription["source"];
}

/** Empty: it may be taken at once. */
export function consentReasons(arrival: Arrival): readonly ConsentReason[] {
  const { before, after, isSigned, bringsKey, source } = arrival;
  const byPolicy = source === "policy";
  return [
    ...(before === null && !byPolicy ? [reason("first")] : []),
    ...(before === null && !isSigned ? [reason("unsigned")] : []),
    ...(bringsKey ? [reason("key")] : []),
    ...(byPolicy ? [] : [...newRegexes(before, after), ...manyChanges(before, after)]),
  ];
}

function newRegexes(before: RuleSet | null, after: RuleSet): readonly ConsentReason[] {
  const known = before === null ? new Set<string>() : regexesOf(before);
  const count = [...regexesOf(after)].filter((regex) => !known.has(regex)).length;
  return count === 0 ? [] : [reason("regex", { count })];
}

/** More than a fifth of the rules. */
function manyChanges(before: RuleSet | null, after: RuleSet): readonly ConsentReason[] {
  if (before === null) return [];
  const segments = changedSegments(before, after);
  const changed = countChangedRules(before.rules, after.rules, (rule) => namesSegment(rule, segments));
  const rules = Math.max(before.rules.length, after.rules.length);
  return changed * 5 > rules ? [reason("many", { changed, rules })] : [];
}

/**
 * Those that were added, changed or removed. Stamps say who changed a rule and are no change of it.
 * @param isOther whether a rule of the same text means something else now
 */
export function countChangedRules(
  before: readonly Rule[],
  after: readonly Rule[],
  isOther: (rule: Rule) => boolean = () => false,
): number {
  const old = new Map(before.map((rule) => [rule.id, withoutStamp(rule)]));
  const kept = after.filter(({ id }) => old.has(id));
  const same = kept.filter((rule) => isEqual(old.get(rule.id), withoutStamp(rule)) && !isOther(rule)).length;
  return before.length + after.length - kept.length - same;
}

function reason(code: ConsentReason["code"], params: ConsentReason["params"] = {}): ConsentReason {
  return { code, params };
}
