/** The part of the audit called tests. */
import { useAuditWords } from "../use-audit-words.ts";

export function TestsPart() {
  const words = useAuditWords();
  return <h2>{words("audit.part.tests")}</h2>;
}
