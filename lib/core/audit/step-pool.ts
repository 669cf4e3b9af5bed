/**
 * How much an audit may take: comparisons of two terms, counted and not timed, so that
 * the same rules give the same findings on every machine.
 */
import type { Steps } from "./logic/facts.ts";

/** For all rules together: about a second. */
const mostOfAll = 2_000_000;
/** For one rule: some ten milliseconds. */
const mostOfRule = 20_000;
/** Whatever the others took, a rule is compared with a few. */
const leastOfRule = 300;

export class StepPool {
  readonly #share: number;
  #saved = 0;

  /** @param rules among which it is shared out */
  constructor(rules: number) {
    this.#share = mostOfAll / Math.max(1, rules);
  }

  /** What one rule may take: its share, and what those before it left of theirs. */
  take(): Steps {
    this.#saved += this.#share;
    const left = Math.floor(Math.min(mostOfRule, Math.max(leastOfRule, this.#saved)));
    this.#saved -= left;
    return { left };
  }

  giveBack({ left }: Steps): void {
    this.#saved += Math.min(left, mostOfRule);
  }
}

/** Terms of all rules that are compared with the others of their rule: what lies beyond is left out, the longest rules first. */
const mostTerms = 80_000;

/** Says which rules are looked through part by part. */
export class TermPool {
  readonly #share: number;
  #saved = 0;

  /** @param rules among which it is shared out */
  constructor(rules: number) {
    this.#share = mostTerms / Math.max(1, rules);
  }

  /** Asked once of each rule. @param terms how many it has */
  allows(terms: number): boolean {
    this.#saved += this.#share;
    if (terms > this.#saved) return false;
    this.#saved -= terms;
    return true;
  }
}
