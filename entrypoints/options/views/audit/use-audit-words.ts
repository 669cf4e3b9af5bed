/** The words of the rule audit in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type AuditWords, translateAudit } from "../../../../lib/i18n/audit/translate-audit.ts";

export function useAuditWords(): AuditWords {
  return translateAudit(useTranslation().language);
}
