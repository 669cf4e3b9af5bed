/** One reason of a decision in a sentence without parts, for lists in which nothing of it is set apart. */
import type { Reason } from "../../core/decision/decision.ts";
import { reasonKey, reasonWords } from "../reasons/reason-words.ts";
import { type ExplainWords, sentenceParts } from "./sentence-parts.ts";

/** Times are told in the zone of the browser. */
export function explainReason(words: ExplainWords, reason: Reason): string {
  const texts = Object.entries(reason.params).map(([name, value]) => [name, String(value)]);
  return sentenceParts(words, reasonKey(reason), Object.fromEntries(texts), reasonWords(words, reason))
    .map(({ text }) => text)
    .join("");
}
