/**
 * Finds what is wrong with one rule by itself.
 *
 * Of several reasons for which a rule never fires the nearest is named, and only that one.
 */
import { printCondition } from "../condition/print-condition.ts";
import type { Condition, Term } from "../condition/tree.ts";
import type { Rule } from "../rules/rule-set.ts";
import { type AuditContext, nameOf } from "./audit-context.ts";
import type { AuditedRule } from "./audited-rule.ts";
import { asksForOwnMail, type BlindSpot, blindSpotOf } from "./blind-terms.ts";
import { findRedundantPart } from "./find-redundant-part.ts";
import type { Evidence, Finding } from "./finding.ts";
import { type Formula, literalsOf, never, whenItSays, withLiterals } from "./logic/formula.ts";
import { isNever } from "./logic/prove.ts";
import { deleted, switchedOff, withoutException, withText } from "./mend-rule.ts";

export interface RuleFindings {
  readonly findings: readonly Finding[];
  /** It can never fire, so that it need not be compared with others. */
  readonly isDead: boolean;
}

/** @param isEmpty as `emptyReferences` gives it */
export function findInRule(
  audited: AuditedRule,
  context: AuditContext,
  isEmpty: (term: Term) => boolean,
): RuleFindings {
  const dead = findDead(audited, context, isEmpty);
  if (dead !== null) return { findings: [dead, ...noEffect(audited)], isDead: true };
  const always = alwaysTrue(audited, context);
  const idle = noEffect(audited);
  return {
    findings: [
      ...always,
      // What is always so, and what does nothing, need not be decided.
      ...(always.length + idle.length > 0 ? [] : undecidable(audited, context)),
      ...idleExceptions(audited, context),
      ...(always.length > 0 ? [] : redundantParts(audited, context)),
      ...idle,
    ],
    isDead: false,
  };
}

function findDead(
  audited: AuditedRule,
  context: AuditContext,
  isEmpty: (term: Term) => boolean,
): Finding | null {
  const { rule, condition, fires, firesInFull } = audited;
  const { lore } = context;
  if (isNever(whenItSays(condition, "yes"), lore)) {
    return finding(audited, "impossible", "", {}, [textOf(rule, null)], switchedOff(rule));
  }
  const missing = emptyTermOf(firesInFull, context, isEmpty);
  if (missing !== null) {
    const params = { kind: missing.operator, missing: missing.value };
    return finding(
      audited,
      "emptyReference",
      `${missing.operator}:${missing.value}`,
      params,
      [],
      switchedOff(rule),
    );
  }
  if (audited.exceptions.length > 0 && isNever(fires, lore)) return killed(audited, context);
  if (firesInFull === fires || !isNever(firesInFull, lore)) return null;
  return finding(audited, "impossible", "", {}, [textOf(rule, null)], switchedOff(rule));
}

/** One that alone leaves nothing, else all of them together. */
function killed(audited: AuditedRule, { lore }: AuditContext): Finding {
  const { rule, condition, exceptions } = audited;
  const alone = exceptions.findIndex((tree) =>
    isNever({ kind: "all", parts: [whenItSays(condition, "yes"), whenItSays(tree, "no")] }, lore),
  );
  const evidence = [textOf(rule, null), textOf(rule, Math.max(alone, 0))];
  const fix = alone < 0 ? switchedOff(rule) : withoutException(rule, alone);
  return finding(audited, "killedByException", String(alone), { exception: alone }, evidence, fix);
}

/** The first name without which the rule never fires, where that has no mail. */
function emptyTermOf(
  formula: Formula,
  { lore }: AuditContext,
  isEmpty: (term: Term) => boolean,
): { readonly operator: string; readonly value: string } | null {
  const empty = literalsOf(formula).flatMap(({ term, says }) =>
    says === "yes" && term.kind === "lookup" && isEmpty(term) ? [term] : [],
  );
  const [first] = empty;
  if (first === undefined) return null;
  const without = withLiterals(formula, (literal) =>
    empty.includes(literal.term as never) ? never : literal,
  );
  return isNever(without, lore) ? first : null;
}

/** Only where no exception takes anything away: "all mail but ..." is meant so. */
function alwaysTrue(audited: AuditedRule, { lore }: AuditContext): readonly Finding[] {
  const { rule, condition, exceptions } = audited;
  if (exceptions.length > 0) return [];
  if (!isNever(whenItSays(condition, "no"), { ...lore, isWhole: true })) return [];
  return [finding(audited, "alwaysTrue", "", {}, [textOf(rule, null)], switchedOff(rule))];
}

function undecidable(audited: AuditedRule, { lore }: AuditContext): readonly Finding[] {
  const { rule, firesInFull } = audited;
  const seesRecipients = asksForOwnMail(firesInFull);
  const blind = (term: Term): BlindSpot | null => {
    const spot = blindSpotOf(term);
    return spot?.fact === "to" && seesRecipients ? null : spot;
  };
  const spots = literalsOf(firesInFull).flatMap(({ term }) => blind(term) ?? []);
  const isNeverWithout = (without: readonly BlindSpot["ever"][]) =>
    isNever(
      withLiterals(firesInFull, (literal) => {
        const spot = blind(literal.term);
        return spot !== null && without.includes(spot.ever) ? never : literal;
      }),
      lore,
    );
  if (spots.length === 0 || !isNeverWithout(["never", "thread"])) return [];
  const facts = [...new Set(spots.map(({ fact }) => fact))].join(",");
  const ever = isNeverWithout(["never"]) ? "never" : "thread";
  const fix = ever === "never" ? switchedOff(rule) : null;
  return [finding(audited, "undecidable", facts, { facts, ever }, [textOf(rule, null)], fix)];
}

function idleExceptions(audited: AuditedRule, { lore }: AuditContext): readonly Finding[] {
  const { rule, condition, exceptions } = audited;
  return exceptions.flatMap((tree, exception) => {
    const both: Formula = { kind: "all", parts: [whenItSays(condition, "yes"), whenItSays(tree, "yes")] };
    if (!isNever(both, lore)) return [];
    const text = rule.exceptions?.[exception] ?? "";
    const evidence = [textOf(rule, exception), textOf(rule, null)];
    return [
      finding(audited, "idleException", text, { exception }, evidence, withoutException(rule, exception)),
    ];
  });
}

function redundantParts(audited: AuditedRule, context: AuditContext): readonly Finding[] {
  const { rule, condition, exceptions } = audited;
  if (!context.parts.allows(literalsOf(audited.fires).length)) return [];
  const texts: readonly (readonly [number | null, Condition])[] = [
    [null, condition],
    ...exceptions.entries(),
  ];
  return texts.flatMap(([exception, tree]) => {
    const found = findRedundantPart(tree, context.lore);
    if (found === null) return [];
    const part = printCondition(found.part);
    const because = printCondition(found.because);
    const mended = withText(rule, exception, printCondition(found.without));
    const evidence = [{ kind: "text", ruleId: rule.id, exception, text: part } as const];
    const fix = { kind: "removePart", edit: { kind: "rule.save", rule: mended } } as const;
    return [
      finding(audited, "redundantPart", `${exception ?? ""}:${part}`, { part, because }, evidence, fix),
    ];
  });
}

/** What a later version wrote may have one; it is left alone. */
function noEffect(audited: AuditedRule): readonly Finding[] {
  const { rule } = audited;
  const isIdle = rule.effects.every((effect) => effect.kind === "points" && effect.points === 0);
  if (!isIdle || rule.stop === true) return [];
  return [finding(audited, "noEffect", "", {}, [textOf(rule, null)], deleted(rule))];
}

function textOf(rule: Rule, exception: number | null): Evidence {
  const text = exception === null ? rule.condition : (rule.exceptions?.[exception] ?? "");
  return { kind: "text", ruleId: rule.id, exception, text };
}

function finding(
  audited: AuditedRule,
  kind: Finding["kind"],
  detail: string,
  params: Finding["params"],
  evidence: readonly Evidence[],
  fix: Finding["fix"],
): Finding {
  const { id } = audited.rule;
  const key = [kind, id, detail].filter((part) => part !== "").join(" ");
  return {
    kind,
    key,
    ruleId: id,
    params: { name: nameOf(audited), ...params },
    evidence,
    fix,
    certainty: "proven",
  };
}
