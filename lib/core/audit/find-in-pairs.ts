/**
 * Finds rules that stand in each other's way: the same twice, one within another,
 * one that is never reached, two that contradict each other.
 *
 * Only pairs are looked at in which the mail of one is mail of the other, all of it;
 * whether some mail belongs to both cannot be told from two conditions alone.
 */
import { type AuditContext, nameOf } from "./audit-context.ts";
import type { AuditedRule } from "./audited-rule.ts";
import { effectsKey, givesNothingMore } from "./compare-effects.ts";
import { contradictionsOf } from "./contradictions.ts";
import type { Evidence, Finding, Fix } from "./finding.ts";
import { AnchorIndex } from "./logic/anchors.ts";
import type { Steps } from "./logic/facts.ts";
import { type Formula, literalsOf } from "./logic/formula.ts";
import { formulaKey } from "./logic/formula-key.ts";
import { follows, Premise } from "./logic/prove.ts";
import { deleted, moved } from "./mend-rule.ts";
import type { Nested } from "./nested.ts";
import { StepPool } from "./step-pool.ts";

export class PairFinder {
  readonly #rules: readonly AuditedRule[];
  readonly #context: AuditContext;
  readonly #index: AnchorIndex;
  readonly #keys: readonly string[];
  /** Places of rules by `formulaKey`. */
  readonly #byKey: ReadonlyMap<string, readonly number[]>;
  /** What a glance at a rule takes. */
  readonly #sizes: readonly number[];
  readonly #wishes: readonly ReadonlySet<string>[];
  /** Rules that end the set, in their order. */
  readonly #stops: readonly AuditedRule[];
  /** Those and others that never fire: where it is not known whether one does, what comes later is not known either. */
  readonly #holdUps: readonly AuditedRule[];
  readonly #pool: StepPool;

  private constructor(
    rules: readonly AuditedRule[],
    context: AuditContext,
    index: AnchorIndex,
    keys: readonly string[],
  ) {
    this.#rules = rules;
    this.#context = context;
    this.#index = index;
    this.#keys = keys;
    this.#byKey = Map.groupBy(rules.keys(), (at) => keys[at] ?? "");
    this.#sizes = rules.map(({ fires }) => Math.ceil(literalsOf(fires).length / literalsAStep));
    this.#wishes = rules.map(wishesOf);
    this.#stops = rules.filter(({ rule }) => rule.stop === true);
    this.#holdUps = context.rules.audited.filter(({ rule }) => rule.stop === true);
    this.#pool = new StepPool(rules.length);
  }

  /** @param rules that may fire, in their order @returns after each rule its number, twice over */
  static *steps(rules: readonly AuditedRule[], context: AuditContext): Generator<number, PairFinder> {
    const index = new AnchorIndex(context.lore);
    for (const [at, { fires }] of rules.entries()) {
      index.count(fires);
      yield at;
    }
    const keys: string[] = [];
    for (const [at, { fires }] of rules.entries()) {
      index.file(fires);
      keys.push(formulaKey(fires));
      yield at;
    }
    return new PairFinder(rules, context, index, keys);
  }

  /** @param at place of the rule among those that may fire */
  find(at: number): readonly Finding[] {
    const inner = this.#rules[at];
    if (inner === undefined) return [];
    const steps = this.#pool.take();
    const found = this.#findOf(inner, at, steps);
    this.#pool.giveBack(steps);
    return found;
  }

  #findOf(inner: AuditedRule, at: number, steps: Steps): readonly Finding[] {
    const nested = this.#outerOf(inner, at, steps);
    const twin = nested.find(
      ({ outer, isSame }) => isSame && isEarlier(outer, inner) && areTwins(outer, inner),
    );
    if (twin !== undefined) return [duplicate(twin)];
    const takers = this.#takersOf(inner, nested, steps);
    if (takers !== null) return [shadowed(inner, takers)];
    const wide = nested.find((pair) => this.#isSubsumed(pair, steps));
    if (wide !== undefined) return [subsumed(wide)];
    return contradictionsOf(
      inner,
      nested.filter((pair) => this.#meet(pair, steps)),
    );
  }

  #outerOf(inner: AuditedRule, at: number, steps: Steps): readonly Nested[] {
    const same = (this.#byKey.get(this.#keys[at] ?? "") ?? []).filter((each) => this.#isOfInterest(each, at));
    const nested = same
      .slice(0, mostNested)
      .flatMap((each) => this.#rules[each] ?? [])
      .map((outer): Nested => ({ inner, outer, isSame: true }));
    const isAsked = (each: number) => this.#keys[each] !== this.#keys[at] && this.#isOfInterest(each, at);
    const candidates = this.#index.candidates(inner.firesInFull, isAsked, steps);
    if (candidates.length === 0) return nested;
    steps.left -= this.#sizes[at] ?? 1;
    const premise = new Premise(inner.firesInFull, this.#context.lore, steps);
    for (const each of candidates) {
      steps.left -= this.#sizes[each] ?? 1;
      if (nested.length >= mostNested || steps.left <= 0) break;
      nested.push(...this.#nestedIn(premise, inner, this.#rules[each], steps));
    }
    return nested.sort((one, other) => one.outer.place - other.outer.place);
  }

  /** The pair, where all that the premise says of the inner rule fulfils the outer one. */
  #nestedIn(
    premise: Premise,
    inner: AuditedRule,
    outer: AuditedRule | undefined,
    steps: Steps,
  ): readonly Nested[] {
    if (outer === undefined || !premise.mayGive(outer.fires) || !premise.gives(outer.fires, steps)) return [];
    return [{ inner, outer, isSame: follows(outer.firesInFull, inner.fires, this.#context.lore, steps) }];
  }

  /** Most rules have nothing to do with each other but some mail. */
  #isOfInterest(outer: number, inner: number): boolean {
    if (outer === inner) return false;
    if (outer < inner && this.#rules[outer]?.rule.stop === true) return true;
    return [...(this.#wishes[inner] ?? [])].some((wish) => this.#wishes[outer]?.has(wish) === true);
  }

  /** Earlier rules that end the set and together take every way in which the rule fires; `null`: some mail is left. */
  #takersOf(inner: AuditedRule, nested: readonly Nested[], steps: Steps): readonly AuditedRule[] | null {
    const alone = nested.find(({ outer }) => outer.rule.stop === true && isEarlier(outer, inner));
    if (alone !== undefined) return [alone.outer];
    if (this.#stops.length < 2 || (this.#stops[1]?.place ?? 0) > inner.place) return null;
    const ways = waysOf(inner.firesInFull);
    if (ways === null || ways.length < 2) return null;
    const takers = new Set<AuditedRule>();
    for (const way of ways) {
      const premise = new Premise(way, this.#context.lore, steps);
      const taker = this.#index
        .candidates(way, (at) => isStopBefore(this.#rules[at], inner), steps)
        .flatMap((at) => this.#rules[at] ?? [])
        .find(({ fires }) => steps.left > 0 && premise.gives(fires, steps));
      if (taker === undefined) return null;
      takers.add(taker);
    }
    return [...takers].sort((one, other) => one.place - other.place);
  }

  #isSubsumed(pair: Nested, steps: Steps): boolean {
    const { inner, outer, isSame } = pair;
    // The earlier rule decides the colour; of two with the same mail whichever has one.
    const takesColour = isSame || isEarlier(outer, inner);
    if (!givesNothingMore(inner.rule, outer.rule, takesColour) || !this.#meet(pair, steps)) return false;
    // Of two that give each other nothing more, the later one is too many.
    return !(isSame && isEarlier(inner, outer) && givesNothingMore(outer.rule, inner.rule, true));
  }

  /** Whether both fire on the mail of the inner one: from the first of them up to the second nothing ends the set on it, or might. */
  #meet({ inner, outer }: Nested, steps: Steps): boolean {
    // What comes before the earlier one ends the set for both.
    if (isEarlier(outer, inner)) return outer.rule.stop !== true;
    const between = this.#holdUps.filter(({ place }) => place >= inner.place && place < outer.place);
    if (between.length > mostStopsBetween) return false;
    return between.every((stop) => follows(inner.firesInFull, stop.restsInFull, this.#context.lore, steps));
  }
}

/** Literals that are glanced at in the time of one comparison. */
const literalsAStep = 2;

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

function isStopBefore(outer: AuditedRule | undefined, inner: AuditedRule): boolean {
  return outer?.rule.stop === true && isEarlier(outer, inner);
}

/** What a rule sets; two that set nothing of the same are never compared. */
function wishesOf({ rule: { effects } }: AuditedRule): ReadonlySet<string> {
  return new Set(effects.map((effect) => (effect.kind === "label" ? `label ${effect.label}` : effect.kind)));
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
