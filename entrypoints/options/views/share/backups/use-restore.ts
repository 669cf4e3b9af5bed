/** Goes back to a snapshot: like an import, with a snapshot of what is there before and one step to take it back. */
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Snapshot } from "../../../../../lib/core/backups/snapshot.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import { usePageActions } from "../../../page-actions.ts";
import { useBackupWords } from "../../../use-backup-words.ts";

/** @param onDone is called once it was restored */
export function useRestore(alias: string, onDone: () => void): (snapshot: Snapshot) => Promise<void> {
  const { language } = useTranslation();
  const words = useBackupWords();
  const { call, edit } = usePageActions();
  return async ({ set, at }) => {
    const time = formatDayTime(at, language);
    if (!(await edit({ kind: "set.replace", set }, words("preview.restored", { time }), "import"))) return;
    onDone();
    const who = alias === "" ? null : alias;
    const params = { at, clients: set.clients.length, rules: set.rules.length };
    await call("share.log", {
      entry: { at: Date.now(), who, what: "restored", where: null, params },
    });
  };
}
