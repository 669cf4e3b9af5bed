/** The promised answer times of a rule set, made ready to be asked for many messages. */
import type { RuleSet } from "../rules/rule-set.ts";
import { type Promises, promisesOf } from "./promises.ts";

export interface Clocks {
  readonly promises: Promises;
}

export function compileClocks(set: Pick<RuleSet, "calendars" | "settings">): Clocks {
  return { promises: promisesOf(set) };
}
