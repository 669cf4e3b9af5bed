/** What is known of backups, again whenever the background or another tab changes it. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { useStored } from "../../components/use-stored.ts";
import { type BackupState, noBackups } from "../../lib/core/backups/backup-state.ts";
import type { Database } from "../../lib/storage/database.ts";
import { readBackupState } from "../../lib/storage/read-backup-state.ts";

/** Nothing until it is known. A database that cannot be read is told by the page itself. */
export function useBackupState(database: Database): BackupState {
  const stored = useStored(useCallback(() => liveQuery(() => readBackupState(database)), [database]));
  return stored.status === "ready" ? stored.value : noBackups;
}
