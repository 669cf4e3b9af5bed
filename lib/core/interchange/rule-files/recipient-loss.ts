/** Who else a mail is for cannot be asked here: a rule that does would match more. */
import type { LossInRule } from "./converted.ts";
import { lossInRule } from "./loss-in-rule.ts";

export function recipientLoss(name: string): LossInRule {
  return lossInRule("lost", "condition.notKnown", { name, value: "true" });
}
