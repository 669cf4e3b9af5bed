/**
 * Keeps what rules ask of bodies beyond the moment in which a body is known: a
 * thread that was open once is decided the same on its row.
 *
 * The answers are the worker's own. What a page says of them is dropped, as it
 * could only be forged.
 */
import { answerBodyTerms, type BodyAnswers } from "../core/condition/answer-body-terms.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import { prepareMessage } from "../core/message/prepare-message.ts";
import { bodyTermsInUse } from "../core/rules/body-terms-in-use.ts";
import type { CompiledRules } from "../core/rules/compile-rules.ts";
import type { Queue } from "./create-queue.ts";
import type { SeenMessageStore } from "./ports.ts";

/** The facts without what a page says of answers. */
export function withoutAnswers({ bodyTerms: _, ...facts }: MessageFacts): MessageFacts {
  return facts;
}

/** Facts with the answers that were stored while their body was known; in their order. */
export async function withStoredAnswers(
  { seen, queue }: { readonly seen: SeenMessageStore; readonly queue: Queue },
  account: string,
  batch: readonly MessageFacts[],
  rules: CompiledRules,
): Promise<readonly MessageFacts[]> {
  const asked = batch.filter(({ bodyText }) => bodyText === undefined).map(({ id }) => id);
  if (asked.length === 0 || bodyTermsInUse(rules).size === 0) return batch;
  // In the queue, because what was learned from an open thread may still be on its way to the disk.
  const stored = await queue(() => seen.bodyAnswers(account, asked));
  // Without the database nothing is known of earlier looks; what is decided without is no less true.
  return stored.ok ? batch.map((facts) => withAnswers(facts, stored.value.get(facts.id) ?? null)) : batch;
}

/** Facts whose body is known, with what the rules ask of it answered; others as they are. */
export function withNewAnswers(
  batch: readonly MessageFacts[],
  rules: CompiledRules,
): readonly MessageFacts[] {
  const terms = bodyTermsInUse(rules);
  return batch.map((facts) => withAnswers(facts, answerBodyTerms(terms, prepareMessage(facts))));
}

function withAnswers(facts: MessageFacts, bodyTerms: BodyAnswers | null): MessageFacts {
  return bodyTerms === null ? facts : { ...facts, bodyTerms };
}
