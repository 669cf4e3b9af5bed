/** What the text of a mail says about its urgency, as far as that text was seen. */
import type { MessageFacts, TextSigns } from "../message/facts.ts";
import { foldText } from "../message/fold-text.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";
import { asksSomething } from "./asks-something.ts";
import type { CompiledPriority } from "./compile-priority.ts";
import { findDeadline } from "./find-deadline.ts";
import { isSenderCertain } from "./is-sender-certain.ts";
import { ownPart } from "./own-part.ts";
import { findUrgencyWords } from "./urgency-words.ts";

/**
 * Reads subject, beginning and body, of the latter what the sender wrote and not what was quoted.
 * The beginning that a row shows may be of our own answer, so it counts only where the sender is certain.
 *
 * @param zone IANA name of the zone in which days end
 * @returns `null`: nothing was found, or no text was seen
 */
export function readTextSigns(
  facts: MessageFacts,
  priority: CompiledPriority,
  zone: string,
): TextSigns | null {
  const text = seenText(facts, foldText(facts.subject ?? ""));
  const signs = {
    ...wordsAndDeadline(text, facts, priority, zone),
    ...(asksSomething(text) ? { asks: true as const } : {}),
  };
  return Object.keys(signs).length === 0 ? null : signs;
}

/** The texts, folded, with an empty line between them. */
function seenText(facts: MessageFacts, subject: string): string {
  const written = facts.bodyText ?? facts.snippet;
  if (written === undefined || !isSenderCertain(facts)) return subject;
  return `${subject}\n\n${foldText(ownPart(written))}`;
}

type Urgency = Pick<TextSigns, "words" | "deadline">;

function wordsAndDeadline(
  text: string,
  { date = null }: MessageFacts,
  priority: CompiledPriority,
  zone: string,
): Urgency {
  const words = findUrgencyWords(priority.words, text);
  const deadline = findDeadline(text, date, zone);
  return { ...(words.length === 0 ? {} : { words }), ...(deadline === null ? {} : { deadline }) };
}

/**
 * What speaks for urgency in a message that is decided. What was found in the text while it was
 * known counts beside what is still there, as long as the settings have the word.
 */
export function urgencyOf(
  { facts, subject }: PreparedMessage,
  priority: CompiledPriority,
  zone: string,
): Urgency {
  const fresh = wordsAndDeadline(seenText(facts, subject?.folded ?? ""), facts, priority, zone);
  const { signs } = facts;
  if (signs === undefined || facts.bodyText !== undefined) return fresh;
  const kept = (signs.words ?? []).filter((word) => priority.words.written.has(word));
  const deadline = fresh.deadline ?? signs.deadline;
  return {
    words: [...(fresh.words ?? []), ...kept],
    ...(deadline === undefined ? {} : { deadline }),
  };
}
