/**
 * Finds rules that stand in each other's way: the same twice, one within another,
 * one that is never reached, two that contradict each other.
 *
 * Only pairs are looked at in which the mail of one is mail of the other, all of it;
 * whether some mail belongs to both cannot be told from two conditions alone.
 */
import type { Rule } from "../rules/rule-set.ts";
import { type AuditContext, nameOf } from "./audit-context.ts";
import type { AuditedRule } from "./audited-rule.ts";
import { effectsKey, givesNothingMore } from "./compare-effects.ts";
import { contradictionsOf } from "./contradictions.ts";
import type { Evidence, Finding, Fix } from "./finding.ts";
import { AnchorIndex } from "./logic/anchors.ts";
import type { Formula } from "./logic/formula.ts";
import { follows, isNever } from "./logic/prove.ts";
import { deleted, moved } from "./mend-rule.ts";
import type { Nested } from "./nested.ts";

export class PairFinder {
  readonly #rules: readonly AuditedRule[];
  readonly #context: AuditContext;
  readonly #index: AnchorIndex;
  /** Rules that end the set, in their order. */
  readonly #stops: readonly AuditedRule[];

  /** @param rules that may fire, in their order */
  constructor(rules: readonly AuditedRule[], context: AuditContext) {
    this.#rules = rules;
    this.#context = context;
    this.#index = new AnchorIndex(
      rules.map(({ fires }) => fires),
      context.lore.keysOf,
    );
    this.#stops = rules.filter(({ rule }) => rule.stop === true);
  }

  find(inner: AuditedRule): readonly Finding[] {
    const nested = this.#outerOf(inner);
    const twin = nested.find(
      ({ outer, isSame }) => isSame && isEarlier(outer, inner) && areTwins(outer, inner),
    );
    if (twin !== undefined) return [duplicate(twin)];
    const takers = this.#takersOf(inner, nested);
    if (takers !== null) return [shadowed(inner, takers)];
    const wide = nested.find((pair) => this.#isSubsumed(pair));
    if (wide !== undefined) return [subsumed(wide)];
    return contradictionsOf(
      inner,
      nested.filter((pair) => this.#meet(pair)),
    );
  }

  #outerOf(inner: AuditedRule): readonly Nested[] {
    const { lore } = this.#context;
    const nested: Nested[] = [];
    for (const at of this.#index.candidates(inner.firesInFull)) {
      const outer = this.#rules[at];
      if (outer === undefined || outer === inner || !isOfInterest(outer, inner)) continue;
      if (!follows(inner.firesInFull, outer.fires, lore)) continue;
      nested.push({ inner, outer, isSame: follows(outer.firesInFull, inner.fires, lore) });
      if (nested.length === mostNested) break;
    }
    return nested;
  }

  /** Earlier rules that end the set and together take every way in which the rule fires; `null`: some mail is left. */
  #takersOf(inner: AuditedRule, nested: readonly Nested[]): readonly AuditedRule[] | null {
    const alone = nested.find(({ outer }) => outer.rule.stop === true && isEarlier(outer, inner));
    if (alone !== undefined) return [alone.outer];
    if (this.#stops.length < 2 || (this.#stops[1]?.place ?? 0) > inner.place) return null;
    const ways = waysOf(inner.firesInFull);
    if (ways === null || ways.length < 2) return null;
    const takers = new Set<AuditedRule>();
    for (const way of ways) {
      const taker = this.#index
        .candidates(way)
        .flatMap((at) => this.#rules[at] ?? [])
        .find(
          (outer) =>
            outer.rule.stop === true &&
            isEarlier(outer, inner) &&
            follows(way, outer.fires, this.#context.lore),
        );
      if (taker === undefined) return null;
      takers.add(taker);
    }
    return [...takers].sort((one, other) => one.place - other.place);
  }

  #isSubsumed(pair: Nested): boolean {
    const { inner, outer, isSame } = pair;
    // The earlier rule decides the colour; of two with the same mail whichever has one.
    const takesColour = isSame || isEarlier(outer, inner);
    if (!givesNothingMore(inner.rule, outer.rule, takesColour) || !this.#meet(pair)) return false;
    // Of two that give each other nothing more, the later one is too many.
    return !(isSame && isEarlier(inner, outer) && givesNothingMore(outer.rule, inner.rule, true));
  }

  /** Whether both fire on the mail of the inner one: from the first of them up to the second nothing ends the set on it. */
  #meet({ inner, outer }: Nested): boolean {
    // What comes before the earlier one ends the set for both.
    if (isEarlier(outer, inner)) return outer.rule.stop !== true;
    const between = this.#stops.filter(({ place }) => place >= inner.place && place < outer.place);
    if (between.length > mostStopsBetween) return false;
    return between.every((stop) =>
      isNever({ kind: "all", parts: [inner.firesInFull, stop.fires] }, this.#context.lore),
    );
  }
}

/** Whoever lies within so many rules need not hear of more. */
const mostNested = 40;

/** More rules that end the set are not tried one by one. */
const mostStopsBetween = 60;

function isEarlier(one: AuditedRule, other: AuditedRule): boolean {
  return one.place < other.place;
}

function areTwins(one: AuditedRule, other: AuditedRule): boolean {
  return effectsKey(one.rule) === effectsKey(other.rule);
}

/** Most rules have nothing to do with each other but some mail. */
function isOfInterest(outer: AuditedRule, inner: AuditedRule): boolean {
  if (outer.rule.stop === true && isEarlier(outer, inner)) return true;
  const wishes = ({ effects }: Rule) =>
    effects.map((effect) => (effect.kind === "label" ? `label ${effect.label}` : effect.kind));
  const theirs = new Set(wishes(outer.rule));
  return wishes(inner.rule).some((wish) => theirs.has(wish));
}

const mostWays = 200;

/** The parts of an OR that stands alone or in an AND, each with the rest of it; `null`: too many. */
function waysOf(formula: Formula): readonly Formula[] | null {
  if (formula.kind === "literal") return [formula];
  if (formula.kind === "any") return formula.parts.length > mostWays ? null : formula.parts;
  const at = formula.parts.findIndex(({ kind }) => kind === "any");
  const choice = formula.parts[at];
  if (choice === undefined || choice.kind === "literal") return [formula];
  if (choice.parts.length > mostWays) return null;
  return choice.parts.map((part) => ({ kind: "all", parts: formula.parts.with(at, part) }));
}

function duplicate({ inner, outer }: Nested): Finding {
  return ofPair("duplicate", inner, [outer], deleted(inner.rule));
}

function subsumed({ inner, outer }: Nested): Finding {
  return ofPair("subsumed", inner, [outer], deleted(inner.rule));
}

function shadowed(inner: AuditedRule, takers: readonly AuditedRule[]): Finding {
  const [first] = takers;
  return ofPair("shadowed", inner, takers, moved(inner.rule, first?.place ?? 0));
}

function ofPair(
  kind: Finding["kind"],
  inner: AuditedRule,
  others: readonly AuditedRule[],
  fix: Fix | null,
): Finding {
  const [first] = others;
  const ids = others.map(({ rule }) => rule.id);
  return {
    kind,
    key: [kind, inner.rule.id, ...ids].join(" "),
    ruleId: inner.rule.id,
    others: ids,
    params: { name: nameOf(inner), other: first === undefined ? "" : nameOf(first) },
    evidence: [inner, ...others].map(
      ({ rule }): Evidence => ({ kind: "text", ruleId: rule.id, exception: null, text: rule.condition }),
    ),
    fix,
    certainty: "proven",
  };
}
