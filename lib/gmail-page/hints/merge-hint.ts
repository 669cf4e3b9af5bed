/**
 * Adds a hint to what was read from the page. What the page shows stands: a hint
 * can be forged by any script in Gmail, so it only fills what is not known, and
 * sender and subject are not among what it can fill.
 */
import type { MessageFacts } from "../../core/message/facts.ts";
import type { Hint } from "./hint-schema.ts";

/** The facts of the message that the hint is about; returned as they are where it is about another one. */
export function mergeHint(facts: MessageFacts, hint: Hint): MessageFacts {
  if (facts.id !== hint.id) return facts;
  const { to, cc, bcc, bodyText } = hint;
  const known = {
    ...(to === undefined ? {} : { to }),
    ...(cc === undefined ? {} : { cc }),
    ...(bcc === undefined ? {} : { bcc }),
    ...(bodyText === undefined ? {} : { bodyText }),
    ...attachmentsOf(facts, hint),
  };
  return { ...known, ...facts };
}

/** A sign of an attachment on the row outweighs a hint that there is none: the row speaks for the whole thread. */
function attachmentsOf(facts: MessageFacts, { attachmentNames }: Hint): Partial<MessageFacts> {
  if (attachmentNames === undefined || facts.hasAttachment !== undefined) return {};
  return { attachmentNames, hasAttachment: attachmentNames.length > 0 };
}
