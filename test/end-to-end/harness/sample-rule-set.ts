/** The sample rule set, as `npm start` shows it. */
import { readFileSync } from "node:fs";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";

export function sampleRuleSet(): RuleSet {
  const read = readRuleSet(readFileSync(new URL("../../fixtures/sample-rule-set.json", import.meta.url)));
  if (!read.ok) throw new Error(`The sample rule set cannot be read: ${read.error.code}.`);
  return read.set;
}
