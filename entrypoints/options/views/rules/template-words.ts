/** Names and labels of rules from words, in the user's language. */
import type { Translation } from "../../../../components/translation.tsx";
import type { RuleTemplateId, TemplateWords } from "../../../../lib/core/rules/rule-templates.ts";

/** Those that need a domain. */
export type AskingId = "partner" | "internal";

export function isAsking(id: RuleTemplateId): id is AskingId {
  return id === "partner" || id === "internal";
}

/** `domain` only where the template asks for one. */
export function templateWords(id: RuleTemplateId, domain: string, t: Translation): TemplateWords {
  if (isAsking(id)) return { name: t(`template.${id}.name`, { domain }), label: t(`template.${id}.label`) };
  return { name: t(`template.${id}.name`), label: t(`template.${id}.label`) };
}
