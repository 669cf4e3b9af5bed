/** What was seen of a sender, in words: numbers first, then when. */
import type { ClientProposal } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import type { Language } from "../../../../lib/core/settings/settings.ts";
import type { SenderWords } from "../../../../lib/i18n/senders/translate-senders.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";

/** `12 received, 5 sent, 2 people, 3 May – 9 June 2026`. Never empty. */
export function sayEvidence(sender: ClientProposal, words: SenderWords): string {
  const { received, automatic, sent, conversations, people } = sender;
  const parts = [
    received > 0 && words("evidence.received", { count: received }),
    sent > 0 && words("evidence.sent", { count: sent }),
    conversations > 0 && words("evidence.conversations", { count: conversations }),
    automatic > 0 && words("evidence.automatic", { count: automatic }),
    people.length > 1 && words("evidence.people", { count: people.length }),
    sayWhen(sender, words),
  ];
  return parts.filter((part) => typeof part === "string").join(words("evidence.join"));
}

/** Why the tier is proposed. */
export function sayTierReason({ tier, exchange }: ClientProposal, words: SenderWords): string {
  return tier === "key" ? words("evidence.why.key") : words(`evidence.why.${exchange}`);
}

function sayWhen({ first, last }: ClientProposal, words: SenderWords): string | false {
  if (first === null || last === null) return false;
  return daysIn(words.language).formatRange(first, last);
}

/** Making one takes longer than all else that is said of a sender. */
const dayRanges = new Map<Language, Intl.DateTimeFormat>();

function daysIn(language: Language): Intl.DateTimeFormat {
  const known = dayRanges.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(languageTags[language], { dateStyle: "medium" });
  dayRanges.set(language, made);
  return made;
}
