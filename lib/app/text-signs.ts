/**
 * Keeps what the text of a message says about its urgency beyond the moment in which the
 * text is known. The signs are the worker's own: what a page says of them is dropped.
 */
import type { MessageFacts } from "../core/message/facts.ts";
import type { CompiledPriority } from "../core/priority/compile-priority.ts";
import { readTextSigns } from "../core/priority/read-text-signs.ts";

export function withoutSigns({ signs: _, ...facts }: MessageFacts): MessageFacts {
  return facts;
}

/** @param zone that in which a day ends that a text names */
export function withNewSigns(
  batch: readonly MessageFacts[],
  priority: CompiledPriority,
  zone: string,
): readonly MessageFacts[] {
  return batch.map((facts) => {
    const signs = readTextSigns(facts, priority, zone);
    return signs === null ? facts : { ...facts, signs };
  });
}
