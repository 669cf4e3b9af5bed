/** A rule that may fire, ready to be tried. */
import type { Condition } from "../condition/tree.ts";
import type { Rule } from "./rule-set.ts";

export interface CompiledRule {
  readonly rule: Rule;
  readonly condition: Condition;
  readonly exceptions: readonly Condition[];
  /** The condition and none of the exceptions, cheap parts first: what is tried. */
  readonly tree: Condition;
  /** It is one term without exceptions that a message with its key says `yes` to. */
  readonly toldByKey: boolean;
  /** Its verdict may change with time alone. */
  readonly timed: boolean;
}
