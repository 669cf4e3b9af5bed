/** The text around a hit as parts of a sentence, the matched text marked. */
import type { Excerpt } from "../../core/condition/excerpt-hits.ts";
import type { SentencePart } from "./sentence-parts.ts";

export function excerptParts({ pieces }: Excerpt): readonly SentencePart[] {
  return pieces.map(({ text, isMatched }) => ({ kind: isMatched ? "matched" : "value", text }));
}
