/** One reason of a decision in a sentence: in parts, or as a text for lists in which nothing of it is set apart. */
import type { Reason } from "../../core/decision/decision.ts";
import { reasonKey, reasonWords } from "../reasons/reason-words.ts";
import { type ExplainWords, type SentencePart, sentenceParts } from "./sentence-parts.ts";

/** Times are told in the zone of the browser. What comes from a followed set is told with its name. */
export function reasonParts(words: ExplainWords, reason: Reason): readonly SentencePart[] {
  const texts = Object.fromEntries(
    Object.entries(reason.params).map(([name, value]) => [name, String(value)]),
  );
  const parts = sentenceParts(words, reasonKey(reason), texts, reasonWords(words, reason));
  const { set } = texts;
  return set === undefined ? parts : sentenceParts(words, "reason.of", { reason: parts, set });
}

export function explainReason(words: ExplainWords, reason: Reason): string {
  return reasonParts(words, reason)
    .map(({ text }) => text)
    .join("");
}
