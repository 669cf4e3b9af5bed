/** The part of the audit called suggestions. */
import { useAuditWords } from "../use-audit-words.ts";

export function SuggestionsPart() {
  const words = useAuditWords();
  return <h2>{words("audit.part.suggestions")}</h2>;
}
