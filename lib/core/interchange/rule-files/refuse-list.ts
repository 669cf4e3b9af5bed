/** Refuses a file whose text can be read, and which is no list of rules that can come in. */
import { intakeLimits } from "../intake-limits.ts";
import type { RuleFileRefusal } from "./imported-rules.ts";

/**
 * - `file.noRules`: no list of rules
 * - `file.tooManyRules`: params `limit`, `count`
 */
export type RuleListRefusalCode = "file.noRules" | "file.tooManyRules";

export function refuseWithoutRules(): RuleFileRefusal {
  return refused("file.noRules", {});
}

/** `null`: they are not too many. */
export function refuseTooMany(count: number): RuleFileRefusal | null {
  const { rules: limit } = intakeLimits;
  return count > limit ? refused("file.tooManyRules", { limit, count }) : null;
}

function refused(code: RuleListRefusalCode, params: RuleFileRefusal["params"]): RuleFileRefusal {
  return { ok: false, code, params };
}
