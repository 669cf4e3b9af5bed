/** The words of the export of a rule set in the language of the page. */
import { useTranslation } from "../../../../../../components/translation.tsx";
import { type ExportWords, translateExport } from "../../../../../../lib/i18n/export/translate-export.ts";

export function useExportWords(): ExportWords {
  return translateExport(useTranslation().language);
}
