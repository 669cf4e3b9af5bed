/** Mailboxes of any size whose senders and words the generated rules know, the same in every run but for the dates. */
import type { MailLine } from "../fake-gmail/mail-line.ts";
import { inventedAddress, inventedCompany, inventedDomain, inventedWord } from "./invented-names.ts";
import { createRandom, type Random } from "./seeded-random.ts";

const companies = 2_000;
const minutes = 60_000;

/** `now`: milliseconds since the epoch; the newest message is a few minutes older. Newest first. */
export function mailOfSize(messages: number, now: number): readonly MailLine[] {
  const random = createRandom(messages);
  return Array.from({ length: messages }, (_, index) => line(index, now - (index + 1) * 7 * minutes, random));
}

function line(index: number, date: number, random: Random): MailLine {
  // Few companies write most of the mail.
  const company = Math.floor(companies * random.next() ** 3);
  const domain = `${random.chance(0.25) ? "mail." : ""}${inventedDomain(company)}`;
  const words = Array.from({ length: 3 }, () => `${inventedWord(random)}${random.below(500)}`);
  return {
    id: `bench-${index}`,
    from: { name: inventedCompany(company), address: inventedAddress(domain, random) },
    subject: `${words.join(" ")}-${random.below(1000)} ${inventedWord(random)}`,
    snippet: `${inventedWord(random)} and what else belongs to it, as agreed on the telephone last week`,
    date: new Date(date).toISOString(),
    unread: random.chance(0.3),
  };
}
