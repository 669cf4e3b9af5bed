/** The part of the audit called findings. */
import { useAuditWords } from "../use-audit-words.ts";

export function FindingsPart() {
  const words = useAuditWords();
  return <h2>{words("audit.part.findings")}</h2>;
}
