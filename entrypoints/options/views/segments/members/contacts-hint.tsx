/** How far back the mail goes from which waiting and last contact are told. */
import { useSegmentWords } from "../use-segment-words.ts";
import { dayText } from "./deciding-values.ts";
import type { SeenContacts } from "./use-contact-book.ts";

export function ContactsHint({ contacts: { status, since } }: { readonly contacts: SeenContacts }) {
  const words = useSegmentWords();
  if (status === "failed") return <p class="warning">{words("members.mailFailed")}</p>;
  if (status === "reading") return <p class="hint">{words("members.reading")}</p>;
  const text =
    since === null ? words("members.noMail") : words("members.since", { day: dayText(since, words) });
  return <p class="hint">{text}</p>;
}
