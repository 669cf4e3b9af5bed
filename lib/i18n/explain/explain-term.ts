/**
 * Sentences for what a condition says of a message, from the steps that
 * `explainCondition` gives: "the subject contains “报价”", "to:me needs all recipients".
 */
import type { ConditionTrace, FactName, TermStep } from "../../core/condition/explain-condition.ts";
import { printCondition } from "../../core/condition/print-condition.ts";
import { isContactTerm } from "../../core/rules/asks-contacts.ts";
import { languageTags } from "../translate.ts";
import { type ExplainWords, type SentencePart, sentenceParts } from "./sentence-parts.ts";
import { termClaim } from "./term-claim.ts";

/** Terms told of one condition; a condition may have five hundred. */
const mostSteps = 5;

/** Begins in lower case and ends without a full stop, to stand behind the name of a rule. */
export function explainTermSentence(words: ExplainWords, step: TermStep): readonly SentencePart[] {
  if (step.verdict === "unknown") {
    const facts = factsText(words, step.missing, isContactTerm(step.term) ? { rules: "contacts" } : {});
    return sentenceParts(words, "explain.unknown", { value: printCondition(step.term) }, { facts });
  }
  const { key, values, params } = termClaim(words, step);
  return sentenceParts(words, `explain.${key}.${step.verdict}`, values, params);
}

/** All terms that decided, one after the other. */
export function explainConditionSentence(
  words: ExplainWords,
  { steps }: Pick<ConditionTrace, "steps">,
): readonly SentencePart[] {
  const shown = steps.slice(0, mostSteps).map((step) => explainTermSentence(words, step));
  if (steps.length > mostSteps) shown.push([{ kind: "words", text: "…" }]);
  const and = sentenceParts(words, "explain.and");
  return shown.flatMap((parts, index) => (index === 0 ? parts : [...and, ...parts]));
}

/** As a person thinks of them: recipients of all headers are one. */
const factWords: Readonly<Record<FactName, string>> = {
  from: "sender",
  to: "recipients",
  cc: "recipients",
  bcc: "recipients",
  replyTo: "replyTo",
  subject: "subject",
  body: "body",
  date: "date",
  sizeBytes: "size",
  hasAttachment: "attachments",
  attachmentNames: "attachments",
  listId: "list",
  unread: "state",
  starred: "state",
  important: "state",
  labels: "labels",
  category: "category",
  in: "place",
  account: "account",
  rules: "clients",
  gmail: "gmail",
};

/** "all recipients, the whole text, and the attachments" @param own words for facts that mean something else here */
export function factsText(
  words: ExplainWords,
  facts: readonly FactName[],
  own: Readonly<Partial<Record<FactName, string>>> = {},
): string {
  const names = [...new Set(facts.map((fact) => own[fact] ?? factWords[fact]))];
  const shown = names.map((name) => words.byCode(`explain.fact.${name}`, {}) ?? name);
  return new Intl.ListFormat(languageTags[words.language], { type: "conjunction" }).format(shown);
}
