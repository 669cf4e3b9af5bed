/**
 * Keeps what the text of a message says about its urgency beyond the moment in which the
 * text is known. The signs are the worker's own: what a page says of them is dropped.
 */
import type { MessageFacts, TextSigns } from "../core/message/facts.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";

/** Reads the signs of a text by the words and the zone of this moment; `null`: its text is not known. */
type ReadSigns = (facts: MessageFacts) => TextSigns | null;

/** By the words of this rule set; `zone`: that in which a day that a text names ends. */
export function signsReader(_set: RuleSet, _zone: string): ReadSigns {
  return () => null;
}

export function withoutSigns({ signs: _, ...facts }: MessageFacts): MessageFacts {
  return facts;
}

export function withNewSigns(batch: readonly MessageFacts[], read: ReadSigns): readonly MessageFacts[] {
  return batch.map((facts) => {
    const signs = read(facts);
    return signs === null ? facts : { ...facts, signs };
  });
}
