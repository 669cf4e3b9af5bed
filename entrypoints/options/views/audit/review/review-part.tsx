/** The part of the audit called review. */
import { useAuditWords } from "../use-audit-words.ts";

export function ReviewPart() {
  const words = useAuditWords();
  return <h2>{words("audit.part.review")}</h2>;
}
