/**
 * What seen mail tells of people in groups: when each was last written with, and whose
 * address no longer takes mail.
 *
 * Only what Gmail showed counts, and a row of its list shows no recipients: mail to
 * somebody is known from opened conversations and from views of sent mail. So "no mail"
 * is a reason to ask, never a proof, and the page says since when it has been looking.
 * A failed delivery names its recipient in the text, which is not kept. It is laid to
 * somebody only where its subject has the address, or where the conversation in which it
 * came holds one message of ours to one recipient.
 */
import { isOwnSender } from "../clients/client-index.ts";
import { canonicalAddress } from "../message/address.ts";
import type { MessageFacts, Person } from "../message/facts.ts";

export interface MailWithPerson {
  /** Of the newest mail from or to them, ms since the epoch; `null`: none was seen. */
  readonly lastAt: number | null;
  /** Of the newest failed delivery to them, with no mail of theirs after it; `null`: none is known. */
  readonly bouncedAt: number | null;
}

/** By canonical address; people without any seen mail are absent. O(messages). */
export function mailWithPeople(
  messages: readonly MessageFacts[],
  ownAddresses: readonly string[],
): ReadonlyMap<string, MailWithPerson> {
  const last = new Map<string, number>();
  const wrote = new Map<string, number>();
  const bounced = new Map<string, number>();
  const recipientOf = onlyRecipients(messages, ownAddresses);
  for (const facts of messages) {
    if (typeof facts.date !== "number" || isNoMail(facts)) continue;
    if (isFailedDelivery(facts.from)) {
      for (const address of failedFor(facts, recipientOf)) raise(bounced, address, facts.date);
      continue;
    }
    for (const { address } of peopleIn(facts)) raise(last, canonicalAddress(address), facts.date);
    raise(wrote, canonicalAddress(facts.from?.address ?? ""), facts.date);
  }
  const keys = new Set([...last.keys(), ...bounced.keys()]);
  return new Map(
    [...keys].map((key) => {
      const at = bounced.get(key) ?? null;
      const isOver = at !== null && (wrote.get(key) ?? 0) > at;
      return [key, { lastAt: last.get(key) ?? null, bouncedAt: isOver ? null : at }];
    }),
  );
}

export interface StaleMember extends MailWithPerson {
  /** As written in the group. */
  readonly address: string;
}

/**
 * The addresses that no longer take mail, then those without mail for so long, the
 * longest silent first.
 * @param mail of `mailWithPeople` @param since ms since the epoch
 */
export function staleMembers(
  addresses: readonly string[],
  mail: ReadonlyMap<string, MailWithPerson>,
  since: number,
): readonly StaleMember[] {
  const members = addresses.map((address): StaleMember => {
    const known = mail.get(canonicalAddress(address));
    return { address, lastAt: known?.lastAt ?? null, bouncedAt: known?.bouncedAt ?? null };
  });
  return members
    .filter(({ lastAt, bouncedAt }) => bouncedAt !== null || lastAt === null || lastAt < since)
    .toSorted(
      (one, other) =>
        Number(other.bouncedAt !== null) - Number(one.bouncedAt !== null) ||
        (one.lastAt ?? 0) - (other.lastAt ?? 0),
    );
}

function isFailedDelivery(from: Person | null | undefined): boolean {
  return /^(?:mailer-daemon|postmaster)@/.test(canonicalAddress(from?.address ?? ""));
}

function failedFor(
  { subject = "", threadId }: MessageFacts,
  recipientOf: ReadonlyMap<string, string | null>,
): readonly string[] {
  const named = (subject.match(/[^\s<>()[\]"'“”：:;,；，]+@[^\s<>()[\]"'“”：:;,；，]+/g) ?? []).map(
    canonicalAddress,
  );
  if (named.length > 0) return named;
  const only = threadId === undefined ? null : recipientOf.get(threadId);
  return only == null ? [] : [only];
}

/** By conversation: the one recipient of our one message in it; `null`: there are several. */
function onlyRecipients(
  messages: readonly MessageFacts[],
  ownAddresses: readonly string[],
): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { threadId, from, to, cc, bcc } of messages) {
    if (threadId === undefined || from == null || !isOwnSender(from, ownAddresses)) continue;
    const recipients = [to, cc, bcc].flatMap((list) => list ?? []);
    const [one] = recipients;
    const isOnly = recipients.length === 1 && one !== undefined && !found.has(threadId);
    found.set(threadId, isOnly ? canonicalAddress(one.address) : null);
  }
  return found;
}

function peopleIn({ from, participants, to, cc, bcc }: MessageFacts): readonly Person[] {
  return [from == null ? [] : [from], participants, to, cc, bcc].flatMap((list) => list ?? []);
}

function isNoMail({ in: places = [] }: MessageFacts): boolean {
  return places.some(
    (place) => place === "drafts" || place === "scheduled" || place === "trash" || place === "spam",
  );
}

function raise(times: Map<string, number>, key: string, time: number): void {
  if (key !== "" && (times.get(key) ?? 0) < time) times.set(key, time);
}
