/** What a rule says in vain, because another one that fires on the same mail sets the value differently. */
import type { Rule } from "../rules/rule-set.ts";
import { nameOf } from "./audit-context.ts";
import type { AuditedRule } from "./audited-rule.ts";
import {
  haveOtherColours,
  isLower,
  type LabelPair,
  labelsOf,
  leastPriority,
  pointsOf,
  sharedLabels,
} from "./compare-effects.ts";
import type { Evidence, Finding, Fix } from "./finding.ts";
import type { Nested } from "./nested.ts";

/** One for each value at most. @param nested pairs that both fire on all mail of `inner` */
export function contradictionsOf(inner: AuditedRule, nested: readonly Nested[]): readonly Finding[] {
  const found = [
    ...withinItself(inner),
    ...nested.flatMap((pair) => [...ofPriority(pair), ...ofLabels(pair), ...ofPoints(pair)]),
  ];
  const values = new Set<unknown>();
  return found.filter(({ params }) => {
    const isNew = !values.has(params["value"]);
    values.add(params["value"]);
    return isNew;
  });
}

/** The lower of two least priorities is never what counts. */
function ofPriority({ inner, outer }: Nested): readonly Finding[] {
  const own = leastPriority(inner.rule);
  const others = leastPriority(outer.rule);
  if (own === null || others === null || !isLower(own, others)) return [];
  return [contradiction(inner, outer, "priority", own, others, withoutPriority(inner.rule))];
}

function ofLabels(nested: Nested): readonly Finding[] {
  const { inner, outer, isSame } = nested;
  // Of two with the same mail the later one is named, once.
  if (isSame && inner.place < outer.place) return [];
  const [later, earlier] = inner.place > outer.place ? [inner, outer] : [outer, inner];
  return sharedLabels(later.rule, earlier.rule).flatMap(
    (pair) => ofLabel(pair, later, earlier, isSame) ?? [],
  );
}

function ofLabel(pair: LabelPair, later: AuditedRule, earlier: AuditedRule, isSame: boolean): Finding | null {
  const { own, other } = pair;
  if (haveOtherColours(pair)) {
    const fix = withColour(later.rule, pair);
    return contradiction(later, earlier, "colour", own.colour ?? "", other.colour ?? "", fix);
  }
  if (!isSame || own.days === other.days) return null;
  return contradiction(later, earlier, "days", own.days ?? 0, other.days ?? 0, null);
}

/** Points of rules with the same mail that take each other back. */
function ofPoints({ inner, outer, isSame }: Nested): readonly Finding[] {
  const own = pointsOf(inner.rule) ?? 0;
  const others = pointsOf(outer.rule) ?? 0;
  if (!isSame || inner.place < outer.place || own * others >= 0) return [];
  return [contradiction(inner, outer, "points", own, others, null)];
}

/** A rule that gives one label in two colours or asks for two least priorities. */
function withinItself(audited: AuditedRule): readonly Finding[] {
  const { rule } = audited;
  const asked = [
    ...new Set(rule.effects.flatMap((effect) => (effect.kind === "priority" ? [effect.atLeast] : []))),
  ];
  const [own, others] = asked;
  if (own !== undefined && others !== undefined) {
    return [contradiction(audited, audited, "priority", own, others, null)];
  }
  const labels = labelsOf(rule);
  const twice = labels.flatMap((effect, at) => {
    const other = labels.slice(0, at).find(({ label }) => label === effect.label);
    return other === undefined ? [] : [{ label: effect.label, own: effect, other }];
  });
  const [pair] = twice.filter(haveOtherColours);
  if (pair === undefined) return [];
  const { own: one, other } = pair;
  return [contradiction(audited, audited, "colour", one.colour ?? "", other.colour ?? "", null)];
}

function withoutPriority(rule: Rule): Fix | null {
  const effects = rule.effects.filter(({ kind }) => kind !== "priority");
  return effects.length === 0
    ? null
    : { kind: "removeEffect", edit: { kind: "rule.save", rule: { ...rule, effects } } };
}

function withColour(rule: Rule, { label, other }: LabelPair): Fix {
  const effects = rule.effects.map((effect) =>
    effect.kind === "label" && effect.label === label && other.colour !== undefined
      ? { ...effect, colour: other.colour }
      : effect,
  );
  return { kind: "removeEffect", edit: { kind: "rule.save", rule: { ...rule, effects } } };
}

export function contradiction(
  inner: AuditedRule,
  outer: AuditedRule,
  value: "colour" | "priority" | "days" | "points",
  own: string | number,
  others: string | number,
  fix: Fix | null,
): Finding {
  const rules = inner === outer ? [inner] : [inner, outer];
  return {
    kind: "contradictory",
    key: `contradictory ${value} ${rules.map(({ rule }) => rule.id).join(" ")}`,
    ruleId: inner.rule.id,
    ...(inner === outer ? {} : { others: [outer.rule.id] }),
    params: { name: nameOf(inner), other: nameOf(outer), value, own, others },
    evidence: rules.map(
      ({ rule }): Evidence => ({ kind: "text", ruleId: rule.id, exception: null, text: rule.condition }),
    ),
    fix,
    certainty: "proven",
  };
}
