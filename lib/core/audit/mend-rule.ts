/** The edits that mend a rule. */
import type { Rule } from "../rules/rule-set.ts";
import type { Fix } from "./finding.ts";

export function deleted({ id }: Rule): Fix {
  return { kind: "delete", edit: { kind: "rule.delete", id } };
}

export function switchedOff(rule: Rule): Fix {
  return { kind: "switchOff", edit: { kind: "rule.save", rule: { ...rule, enabled: false } } };
}

/** @param index place among the other rules, counted without it */
export function moved({ id }: Rule, index: number): Fix {
  return { kind: "move", edit: { kind: "rule.move", id, index } };
}

export function withoutException(rule: Rule, exception: number): Fix {
  const exceptions = (rule.exceptions ?? []).toSpliced(exception, 1);
  const { exceptions: _, ...bare } = rule;
  const saved = exceptions.length === 0 ? bare : { ...bare, exceptions };
  return { kind: "removeException", edit: { kind: "rule.save", rule: saved } };
}

/** @param exception which of the exceptions has the new text; `null`: the condition */
export function withText(rule: Rule, exception: number | null, text: string): Rule {
  if (exception === null) return { ...rule, condition: text };
  return { ...rule, exceptions: (rule.exceptions ?? []).with(exception, text) };
}
