/**
 * Proves that one formula follows from another, or from nothing but itself that it
 * never holds.
 *
 * What must be so is collected literal by literal; of two that contradict each other
 * anything follows. Where one of several must be so, each is tried in turn. A proof
 * that takes too many steps is given up: "cannot tell" is an answer, and the caller
 * then says nothing.
 */
import { Facts, type Steps } from "./facts.ts";
import { type Formula, type Joined, type Literal, literalsOf, never } from "./formula.ts";
import { Goal } from "./goal.ts";
import { asksForWords, filedKeys, givenKeys, pieceKeys, spelledKeys } from "./literal-keys.ts";
import { type Lore, noLore } from "./lore.ts";

/** A proof takes a few dozen as a rule. */
const mostSteps = 20_000;

/** To try one of several takes as long as so many comparisons. */
const stepsOfTrial = 4;

/** What is asked of one formula, and of many others whether they follow from it. */
export class Premise {
  readonly #formula: Formula;
  readonly #lore: Lore;
  readonly #facts: Facts;
  readonly #known: Literal[] = [];
  readonly #choices: readonly Joined[];
  readonly #isAbsurd: boolean;
  #given: ReadonlySet<string> | null = null;
  #spelled: ReadonlySet<string> | null = null;

  constructor(formula: Formula, lore: Lore = noLore, steps: Steps = { left: mostSteps }) {
    this.#formula = formula;
    this.#lore = lore;
    this.#facts = new Facts(lore);
    const choices: Joined[] = [];
    this.#isAbsurd = this.#collect([formula], choices, steps);
    this.#choices = choices;
  }

  /** False: `goal` does not follow, as is seen at a glance. Of a formula that can be fulfilled. */
  mayGive(goal: Formula): boolean {
    if (goal.kind === "literal") {
      this.#given ??= this.#allOf((literal) => [givenKeys(literal), this.#lore.keysOf(literal)]);
      const given = this.#given;
      if (filedKeys(goal).some((key) => given.has(key))) return true;
      if (goal.says === "no" || !(asksForWords(goal.term) || goal.term.kind === "regex")) return false;
      this.#spelled ??= this.#allOf((literal) => [spelledKeys(literal), pieceKeys(literal)]);
      const spelled = this.#spelled;
      return filedKeys(goal).some((key) => spelled.has(key));
    }
    return goal.kind === "all"
      ? goal.parts.every((part) => this.mayGive(part))
      : goal.parts.some((part) => this.mayGive(part));
  }

  #allOf(keysOf: (literal: Literal) => readonly (readonly string[])[]): ReadonlySet<string> {
    const all = new Set<string>();
    for (const literal of literalsOf(this.#formula)) {
      for (const keys of keysOf(literal)) for (const key of keys) all.add(key);
    }
    return all;
  }

  /** @param steps is used up as it goes; without any left, nothing follows */
  gives(goal: Goal | Formula, steps: Steps = { left: mostSteps }): boolean {
    if (this.#isAbsurd) return true;
    const wanted = goal instanceof Goal ? goal : new Goal(goal, this.#lore);
    const reached = wanted.mark;
    for (const fact of this.#known) this.#tell(fact, wanted, steps);
    const isGiven = wanted.isReached || this.#byChoice(this.#choices, wanted, steps);
    wanted.goBack(reached);
    return isGiven;
  }

  /** @param more is so, beside what is known */
  #follows(more: readonly Formula[], goal: Goal, steps: Steps): boolean {
    steps.left -= stepsOfTrial;
    const [length, denied, reached] = [this.#known.length, this.#facts.mark, goal.mark];
    const choices: Joined[] = [];
    let isGiven = this.#collect(more, choices, steps);
    for (let at = length; !isGiven && at < this.#known.length; at++) {
      const fact = this.#known[at];
      if (fact !== undefined) this.#tell(fact, goal, steps);
      isGiven = goal.isReached;
    }
    isGiven ||= this.#byChoice(choices, goal, steps);
    this.#known.length = length;
    this.#facts.goBack(denied);
    goal.goBack(reached);
    return isGiven;
  }

  #tell(fact: Literal, goal: Goal, steps: Steps): void {
    if (steps.left > 0) goal.add(fact, (wanted) => this.#facts.gives(fact, wanted, steps));
  }

  /** Adds what must be so to what is known, and where one of several must be so, to `choices`; true: it cannot be so. */
  #collect(more: readonly Formula[], choices: Joined[], steps: Steps): boolean {
    const pending = [...more];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.kind === "literal") {
        if (!this.#facts.add(next, steps)) return true;
        this.#known.push(next);
      } else if (next.kind === "all" || next.parts.length === 1) pending.push(...next.parts);
      else if (next.parts.length === 0) return true;
      else choices.push(next);
    }
    return false;
  }

  /** Each choice by itself first, which is nearly always enough; then one after the other. */
  #byChoice(choices: readonly Joined[], goal: Goal, steps: Steps): boolean {
    if (choices.length === 0) return false;
    const inOrder =
      choices.length === 1
        ? choices
        : choices.toSorted((one, other) => one.parts.length - other.parts.length);
    if (choices.length > 1) {
      for (const { parts } of inOrder) {
        if (parts.every((part) => steps.left > 0 && this.#follows([part], goal, steps))) return true;
      }
    }
    const [first, ...others] = inOrder;
    if (first === undefined) return false;
    return first.parts.every((part) => steps.left > 0 && this.#follows([part, ...others], goal, steps));
  }
}

/** True only where whatever fulfils `from` fulfils `to`. */
export function follows(from: Formula, to: Formula, lore: Lore = noLore, steps?: Steps): boolean {
  return new Premise(from, lore, steps).gives(to, steps);
}

/** True only where nothing fulfils the formula. */
export function isNever(formula: Formula, lore: Lore = noLore, steps?: Steps): boolean {
  return follows(formula, never, lore, steps);
}
