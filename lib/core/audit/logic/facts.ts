/** What is so of a message, and what therefore cannot be so. */
import { areExclusive, areExhaustive, mayExhaust, neverSaysNo, neverSaysYes } from "./exclusive-terms.ts";
import type { Literal } from "./formula.ts";
import { LiteralStore } from "./literal-store.ts";
import type { Lore } from "./lore.ts";
import { isTermWithin, saysNoWithin } from "./term-within.ts";

/** Comparisons of two literals that may still be made. */
export interface Steps {
  left: number;
}

interface FactsMark {
  readonly facts: number;
  readonly yes: number;
}

export class Facts {
  readonly #lore: Lore;
  /** The opposite of each fact: what gives one of these contradicts it. */
  readonly #denied: LiteralStore<Literal>;
  /** Facts that say yes: without any, most that say no contradict nothing. */
  #yes = 0;

  constructor(lore: Lore) {
    this.#lore = lore;
    this.#denied = new LiteralStore(lore);
  }

  /** For `goBack`. */
  get mark(): FactsMark {
    return { facts: this.#denied.size, yes: this.#yes };
  }

  /** False: it cannot be so, given the others; then it is not added. */
  add(literal: Literal, steps: Steps): boolean {
    const { term, says } = literal;
    if (says === "no" ? neverSaysNo(term, this.#lore.isWhole === true) : neverSaysYes(term)) return false;
    if (says === "yes" || this.#yes > 0 || mayExhaust(term)) {
      for (const { value } of this.#denied.mayBeGiven(literal)) {
        if (this.#contradict(value, literal, steps)) return false;
      }
    }
    if (says === "yes") this.#yes++;
    this.#denied.add({ kind: "literal", term, says: says === "yes" ? "no" : "yes" }, literal);
    return true;
  }

  goBack({ facts, yes }: FactsMark): void {
    this.#yes = yes;
    this.#denied.cut(facts);
  }

  gives(fact: Literal, goal: Literal, steps: Steps): boolean {
    steps.left--;
    if (fact.says === "yes") {
      if (goal.says === "no") return this.#exclude(fact, goal);
      return isTermWithin(fact.term, goal.term) || this.#lore.isWithin(fact.term, goal.term);
    }
    if (goal.says === "yes") return this.#exhaust(fact, goal);
    return saysNoWithin(goal.term, fact.term);
  }

  #contradict(one: Literal, other: Literal, steps: Steps): boolean {
    steps.left--;
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
