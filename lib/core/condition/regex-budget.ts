/**
 * Refuses regular expressions that would cost too much, before they are compiled.
 *
 * Compiling and matching take time in proportion to the steps of an expression
 * (`regex-steps.ts`): some ten milliseconds for all that one condition may have.
 */
import { regexSteps } from "./regex-steps.ts";

/** UTF-16 units of a pattern. */
const lengthLimit = 512;
/** Enough for the longest counted repetition of one character that RE2 allows, `.{0,1000}`. */
const stepsLimit = 2000;
/** More than a whole condition without counted repetitions can have. */
const stepsOfConditionLimit = 5000;

export interface RegexRefusal {
  readonly code: "regex-too-long" | "regex-too-costly" | "regexes-too-costly";
  readonly limit: number;
}

/** What the expressions of one condition have cost so far. */
export class RegexBudget {
  #spent = 0;

  /** Steps of what may be compiled, or a few more. */
  get spent(): number {
    return Math.min(this.#spent, stepsOfConditionLimit);
  }

  /** `null`: the pattern may be compiled, and is counted. */
  refuse(pattern: string): RegexRefusal | null {
    if (pattern.length > lengthLimit) return { code: "regex-too-long", limit: lengthLimit };
    const steps = regexSteps(pattern);
    if (steps > stepsLimit) return { code: "regex-too-costly", limit: stepsLimit };
    this.#spent += steps;
    if (this.#spent <= stepsOfConditionLimit) return null;
    return { code: "regexes-too-costly", limit: stepsOfConditionLimit };
  }
}
