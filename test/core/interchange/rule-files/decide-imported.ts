/** Whether a converted rule applies to a message of which all is known: what tests of readers compare with. */
import type {
  ImportedRule,
  ReadRuleFile,
} from "../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { allKnown, type Facts, judge } from "../../condition/judge.ts";

const context = { account: ["me@own.example"] };

export function applies(rule: ImportedRule, facts: Partial<Facts>): boolean {
  if (rule.condition === null) return false;
  const says = (text: string) => {
    const verdict = judge(text, { ...allKnown, ...facts }, context);
    if (verdict !== "yes" && verdict !== "no") throw new Error(`${text}: ${verdict}`);
    return verdict === "yes";
  };
  return says(rule.condition) && !rule.exceptions.some(says);
}

/** The rules of a file that must be readable. */
export function rulesOf(read: ReadRuleFile): readonly ImportedRule[] {
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.params)}`);
  return read.rules;
}

/** The first of them. */
export function firstOf(read: ReadRuleFile): ImportedRule {
  const [rule] = rulesOf(read);
  if (rule === undefined) throw new Error("no rule");
  return rule;
}

/** `risk action.delete`, one a loss. */
export function lossesOf({ losses }: ImportedRule): string[] {
  return losses.map(({ kind, code }) => `${kind} ${code}`);
}
