/** One seen message in a list of what changes: who wrote, the subject, and when. */
import { displayText } from "../../../../components/display-text.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";
import { usePreviewWords } from "./use-preview-words.ts";

export function SeenMail({ record }: { readonly record: SeenRecord }) {
  const words = usePreviewWords();
  const { from, subject } = record.facts;
  return (
    <span class="seen-mail">
      <bdi dir="auto">{displayText(from?.name || from?.address || words("preview.noSender"))}</bdi>
      <bdi dir="auto" class="muted">
        {displayText(subject || words("preview.noSubject"))}
      </bdi>
    </span>
  );
}
