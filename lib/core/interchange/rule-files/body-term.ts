/** Looks for what another program looks for in the body alone: ours has no such place, and looks in the subject, too. */
import type { Converted } from "./converted.ts";
import { lossInRule } from "./loss-in-rule.ts";
import { valueTerm } from "./value-terms.ts";

export function bodyTerm(value: string): Converted {
  const term = valueTerm(null, value);
  if (term.tree === null) return term;
  return { ...term, losses: [...term.losses, lossInRule("changed", "condition.bodyAndSubject", { value })] };
}
