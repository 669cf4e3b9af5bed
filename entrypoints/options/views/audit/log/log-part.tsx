/** The part of the audit called log. */
import { useAuditWords } from "../use-audit-words.ts";

export function LogPart() {
  const words = useAuditWords();
  return <h2>{words("audit.part.log")}</h2>;
}
