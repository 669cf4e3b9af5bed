/** How many unknown senders wait for a decision, for the navigation. Comes after the first screen: it brings the list of public suffixes along. */
import { useTranslation } from "../../../../components/translation.tsx";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import { unknownSenders } from "./unknown-senders.ts";
import { type SendersOf, useProposals } from "./use-proposals.ts";

export function SenderCount(of: SendersOf) {
  const { language } = useTranslation();
  const found = useProposals(of);
  if (found.status !== "ready") return null;
  const count = unknownSenders(found.value).length;
  return <span class="count tabular">{new Intl.NumberFormat(languageTags[language]).format(count)}</span>;
}
