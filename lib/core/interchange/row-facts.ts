/**
 * What a row of Gmail's list shows of a message, taken from facts that know more.
 *
 * This is the counterpart of reading a real row: the `decide` command uses it so
 * that its answers can be compared with what is painted (README, `--known row`).
 */
import type { MessageFacts } from "../message/facts.ts";
import { cutSubject } from "./cut-subject.ts";

/** 1990-01-01T00:00:00Z: no message that Gmail shows is older. */
const earliestDate = 631_152_000_000;
const dayMilliseconds = 86_400_000;

/** What a row shows without a sign or a limit of its own. */
const shownAsTheyAre = [
  "id",
  "from",
  "participants",
  "snippet",
  "unread",
  "starred",
  "important",
  "category",
  "in",
] as const satisfies readonly (keyof MessageFacts)[];

/**
 * The facts that a list row shows; everything else becomes "not known".
 *
 * `now` in milliseconds since the epoch: a row takes its date from the legacy id,
 * and one before 1990 or more than a day ahead is refused.
 */
export function rowFacts(facts: MessageFacts, now: number): MessageFacts {
  return {
    ...pick(facts, shownAsTheyAre),
    id: facts.id,
    ...shownSender(facts),
    ...shownSubject(facts),
    ...shownDate(facts, now),
    ...shownLabels(facts),
    ...shownAttachments(facts),
  };
}

function pick<K extends keyof MessageFacts>(facts: MessageFacts, keys: readonly K[]): Pick<MessageFacts, K> {
  const known = keys.filter((key) => facts[key] !== undefined).map((key) => [key, facts[key]]);
  return Object.fromEntries(known) as Pick<MessageFacts, K>;
}

/** A message is a conversation of its own unless it names another: of those, nothing tells who else wrote. */
function shownSender({ id, from, threadId = id }: MessageFacts): Pick<MessageFacts, "senderSeen"> {
  return from != null && threadId === id ? { senderSeen: true } : {};
}

function shownSubject(facts: MessageFacts): Pick<MessageFacts, "subject" | "subjectCut"> {
  if (facts.subject === undefined) return {};
  const { subject, cut } = cutSubject(facts.subject);
  return cut || facts.subjectCut === true ? { subject, subjectCut: true } : { subject };
}

function shownDate({ date }: MessageFacts, now: number): Pick<MessageFacts, "date"> {
  if (typeof date !== "number" || date < earliestDate || date > now + dayMilliseconds) return {};
  return { date };
}

/** Nested and hidden labels are not shown, so more may exist than a row tells. */
function shownLabels({ labels }: MessageFacts): Pick<MessageFacts, "labels" | "labelsPartial"> {
  return labels === undefined ? {} : { labels, labelsPartial: true };
}

/** Only a sign of an attachment is shown; that there is none is not. */
function shownAttachments(
  facts: MessageFacts,
): Pick<MessageFacts, "hasAttachment" | "attachmentNames" | "attachmentNamesPartial"> {
  const names = facts.attachmentNames ?? [];
  return {
    ...(facts.hasAttachment === true ? { hasAttachment: true } : {}),
    ...(names.length > 0 ? { attachmentNames: names, attachmentNamesPartial: true } : {}),
  };
}
