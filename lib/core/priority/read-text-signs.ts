/** What the text of a mail says about its urgency, as far as that text was seen. */
import type { MessageFacts, TextSigns } from "../message/facts.ts";
import { foldText } from "../message/fold-text.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";
import { isSenderSeen } from "../message/sender-seen.ts";
import { asksSomething } from "./asks-something.ts";
import type { CompiledPriority } from "./compile-priority.ts";
import { findDeadline } from "./find-deadline.ts";
import { ownPart } from "./own-part.ts";
import { findUrgencyWords } from "./urgency-words.ts";

/**
 * Reads subject, beginning and body, of the latter what the sender wrote and not what was quoted.
 * The beginning that a row shows may be of our own answer, so it counts only where the sender was seen.
 *
 * @param zone IANA name of the zone in which days end
 * @returns `null`: nothing was found, or no text was seen
 */
export function readTextSigns(
  facts: MessageFacts,
  priority: CompiledPriority,
  zone: string,
): TextSigns | null {
  const texts = seenTexts(facts, foldText((facts.subject ?? "").slice(0, longestSubject)));
  const asks =
    asksSomething(texts.body) || (beginsConversation(texts.subject, facts) && asksSomething(texts.subject));
  const signs = { ...urgencyIn(texts, facts, priority, zone), ...(asks ? { asks: true as const } : {}) };
  return Object.keys(signs).length === 0 ? null : signs;
}

/** No subject that is kept is longer. */
const longestSubject = 2048;

/** Folded; `""` where it was not seen. */
interface SeenTexts {
  readonly subject: string;
  readonly body: string;
}

function seenTexts(facts: MessageFacts, subject: string): SeenTexts {
  const written = facts.bodyText ?? facts.snippet;
  const isTheirs = written !== undefined && isSenderSeen(facts);
  return { subject, body: isTheirs ? foldText(ownPart(written)) : "" };
}

type Urgency = Pick<TextSigns, "words" | "deadline">;

/** What stands in the body was written last, so its deadline comes before that of the subject. */
function urgencyIn(
  { subject, body }: SeenTexts,
  facts: MessageFacts,
  priority: CompiledPriority,
  zone: string,
): Urgency {
  const words = findUrgencyWords(priority.words, body === "" ? subject : `${subject}\n${body}`);
  const { date = null } = facts;
  const subjectDate = isOfFirstMail(subject, facts) ? date : null;
  const deadline =
    (body === "" ? null : findDeadline(body, date, zone)) ?? findDeadline(subject, subjectDate, zone);
  return { ...(words.length === 0 ? {} : { words }), ...(deadline === null ? {} : { deadline }) };
}

const answered = /^\s*(?:re|aw|sv|回复|回覆|答复|答覆|fwd?|wg|转发|轉寄)(?:\[\d+\])?\s*:/;

/** A later mail of the conversation has the subject of the first: "by Friday" there is another Friday. */
function isOfFirstMail(subject: string, { participants = [] }: MessageFacts): boolean {
  return participants.length === 0 && !answered.test(subject);
}

/** The subject is what this very mail says: whoever answers "Prices?" with it asks nothing. */
function beginsConversation(subject: string, { id, threadId = id }: MessageFacts): boolean {
  return id === threadId && !answered.test(subject);
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
  const fresh = urgencyIn(seenTexts(facts, subject?.folded ?? ""), facts, priority, zone);
  const { signs } = facts;
  if (signs === undefined || facts.bodyText !== undefined) return fresh;
  const kept = (signs.words ?? []).filter((word) => priority.words.written.has(word));
  const deadline = fresh.deadline ?? signs.deadline;
  return {
    words: [...(fresh.words ?? []), ...kept],
    ...(deadline === undefined ? {} : { deadline }),
  };
}
