/** A rule as the audit looks at it: read, with the formulas of what it fires on. */
import type { KnownNames } from "../condition/known-names.ts";
import type { Condition } from "../condition/tree.ts";
import { type ParsedRule, ruleReader } from "../rules/parse-rule.ts";
import type { Rule } from "../rules/rule-set.ts";
import type { CompiledSegments } from "../segments/compile-segments.ts";
import { expandSegments } from "./logic/expand-segments.ts";
import { type Formula, whenItSays } from "./logic/formula.ts";

export interface AuditedRule {
  readonly rule: Rule;
  /** Its place among all rules of the set. */
  readonly place: number;
  readonly condition: Condition;
  readonly exceptions: readonly Condition[];
  /** When the condition says yes and every exception no. */
  readonly fires: Formula;
  /** The same, with what segments ask for. */
  readonly firesInFull: Formula;
  /** When it surely does not fire: the condition says no, or an exception yes. In full. */
  readonly restsInFull: Formula;
}

export interface ReadRules {
  /** On, and without errors. */
  readonly audited: readonly AuditedRule[];
  /** On, and with errors. */
  readonly faulty: readonly {
    readonly rule: Rule;
    readonly issues: Extract<ParsedRule, { ok: false }>["issues"];
  }[];
}

/** @returns after each rule its number */
export function* readRuleSteps(
  rules: readonly Rule[],
  names: KnownNames,
  segments: CompiledSegments,
): Generator<number, ReadRules> {
  const audited: AuditedRule[] = [];
  const faulty: ReadRules["faulty"][number][] = [];
  const read = ruleReader(names);
  for (const [place, rule] of rules.entries()) {
    const parsed = read(rule);
    if (rule.enabled === false) continue;
    if (!parsed.ok) faulty.push({ rule, issues: parsed.issues });
    else audited.push(auditedRule(rule, place, parsed, segments));
    yield place;
  }
  return { audited, faulty };
}

function auditedRule(
  rule: Rule,
  place: number,
  { condition, exceptions }: Extract<ParsedRule, { ok: true }>,
  segments: CompiledSegments,
): AuditedRule {
  const fires = firesWhen(condition, exceptions);
  return {
    ...{ rule, place, condition, exceptions, fires },
    firesInFull: expandSegments(fires, segments),
    restsInFull: expandSegments(restsWhen(condition, exceptions), segments),
  };
}

function firesWhen(condition: Condition, exceptions: readonly Condition[]): Formula {
  if (exceptions.length === 0) return whenItSays(condition, "yes");
  return {
    kind: "all",
    parts: [whenItSays(condition, "yes"), ...exceptions.map((tree) => whenItSays(tree, "no"))],
  };
}

function restsWhen(condition: Condition, exceptions: readonly Condition[]): Formula {
  const no = whenItSays(condition, "no");
  if (exceptions.length === 0) return no;
  return { kind: "any", parts: [no, ...exceptions.map((tree) => whenItSays(tree, "yes"))] };
}
