/**
 * Proves that one formula follows from another, or from nothing but itself that it
 * never holds.
 *
 * What must be so is collected literal by literal; of two that contradict each other
 * anything follows. Where one of several must be so, each is tried in turn. A proof
 * that takes too many steps is given up: "cannot tell" is an answer, and the caller
 * then says nothing.
 */
import { areExclusive, areExhaustive, neverSaysNo, neverSaysYes } from "./exclusive-terms.ts";
import { type Formula, type Joined, type Literal, never } from "./formula.ts";
import { isTermWithin, saysNoWithin } from "./term-within.ts";

/** What is known beside the terms, such as whose client a sender is. */
export interface Lore {
  /** `one` says yes, so `other`, which asks for clients, segments or groups, does. */
  readonly isWithin: (one: Literal["term"], other: Literal["term"]) => boolean;
  readonly areExclusive: (one: Literal["term"], other: Literal["term"]) => boolean;
  /** Only messages count that have a sender, a date and a size, as all mail at Gmail has. */
  readonly isWhole?: true;
}

export const noLore: Lore = { isWithin: () => false, areExclusive: () => false };

/** Comparisons of two literals; a proof takes a few dozen as a rule. */
const mostSteps = 60_000;

class Proof {
  readonly #goal: Formula;
  readonly #lore: Lore;
  #steps = mostSteps;

  constructor(goal: Formula, lore: Lore) {
    this.#goal = goal;
    this.#lore = lore;
  }

  /** @param facts what is so, no two of them in contradiction */
  follows(facts: readonly Literal[], more: readonly Formula[]): boolean {
    const known = [...facts];
    const choices: Joined[] = [];
    if (this.#collect(more, known, choices) || this.#isReached(this.#goal, known)) return true;
    return choices.length > 0 && this.#byChoice(known, choices);
  }

  /** Adds what must be so to `known`, and where one of several must be so, to `choices`; true: it cannot be so. */
  #collect(more: readonly Formula[], known: Literal[], choices: Joined[]): boolean {
    const pending = [...more];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.kind === "literal") {
        if (this.#isAbsurd(next, known)) return true;
        known.push(next);
      } else if (next.kind === "all" || next.parts.length === 1) pending.push(...next.parts);
      else if (next.parts.length === 0) return true;
      else choices.push(next);
    }
    return false;
  }

  /** Each choice by itself first, which is nearly always enough; then one after the other. */
  #byChoice(known: readonly Literal[], choices: readonly Joined[]): boolean {
    const inOrder = choices.toSorted((one, other) => one.parts.length - other.parts.length);
    if (choices.length > 1) {
      for (const { parts } of inOrder) {
        if (this.#steps > 0 && parts.every((part) => this.follows(known, [part]))) return true;
      }
    }
    const [first, ...others] = inOrder;
    if (first === undefined) return false;
    return first.parts.every((part) => this.#steps > 0 && this.follows(known, [part, ...others]));
  }

  #isReached(goal: Formula, known: readonly Literal[]): boolean {
    if (goal.kind === "literal") return this.#steps > 0 && known.some((fact) => this.#gives(fact, goal));
    return goal.kind === "all"
      ? goal.parts.every((part) => this.#isReached(part, known))
      : goal.parts.some((part) => this.#isReached(part, known));
  }

  #isAbsurd(literal: Literal, known: readonly Literal[]): boolean {
    const { term, says } = literal;
    if (says === "no" ? neverSaysNo(term, this.#lore.isWhole === true) : neverSaysYes(term)) return true;
    return known.some((fact) => this.#contradict(fact, literal));
  }

  #gives(fact: Literal, goal: Literal): boolean {
    this.#steps--;
    if (fact.says === "yes") {
      if (goal.says === "no") return this.#exclude(fact, goal);
      return isTermWithin(fact.term, goal.term) || this.#lore.isWithin(fact.term, goal.term);
    }
    if (goal.says === "yes") return this.#exhaust(fact, goal);
    return saysNoWithin(goal.term, fact.term);
  }

  #contradict(one: Literal, other: Literal): boolean {
    this.#steps--;
    if (one.says === other.says) {
      return one.says === "yes" ? this.#exclude(one, other) : this.#exhaust(one, other);
    }
    const [yes, no] = one.says === "yes" ? [one, other] : [other, one];
    return isTermWithin(yes.term, no.term) || this.#lore.isWithin(yes.term, no.term);
  }

  /** Only states are so always; a message without a size is neither larger nor smaller. */
  #exhaust(one: Literal, other: Literal): boolean {
    const isTold = one.term.kind === "state" || this.#lore.isWhole === true;
    return isTold && areExhaustive(one.term, other.term);
  }

  #exclude(one: Literal, other: Literal): boolean {
    return areExclusive(one.term, other.term) || this.#lore.areExclusive(one.term, other.term);
  }
}

/** True only where whatever fulfils `from` fulfils `to`. */
export function follows(from: Formula, to: Formula, lore: Lore = noLore): boolean {
  return new Proof(to, lore).follows([], [from]);
}

/** True only where nothing fulfils the formula. */
export function isNever(formula: Formula, lore: Lore = noLore): boolean {
  return follows(formula, never, lore);
}
