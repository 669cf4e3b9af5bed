/** The words of backups in the language of the page, and the sentence for whatever fails there. */
import { useTranslation } from "../../components/translation.tsx";
import { type BackupWords, translateBackups } from "../../lib/i18n/backups/translate-backups.ts";
import { type Failure, failureSentence } from "../../lib/i18n/failure-sentence.ts";

export function useBackupWords(): BackupWords {
  return translateBackups(useTranslation().language);
}

export function useBackupFault(): (failure: Failure) => string {
  const t = useTranslation();
  const words = useBackupWords();
  return (failure) => words.byCode(`fault.${failure.code}`, {}) ?? failureSentence(t, failure);
}
