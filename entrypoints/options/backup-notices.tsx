/** What is to be said about backups, as the database has it now. Loaded once the first view stands. */
import { useState } from "preact/hooks";
import type { BackupSettings } from "../../lib/core/backups/backup-settings.ts";
import type { Database } from "../../lib/storage/database.ts";
import { BackupNotice } from "./backup-notice.tsx";
import { useBackupState } from "./use-backup-state.ts";

export interface BackupNoticesProps {
  readonly database: Database;
  readonly backups: BackupSettings;
  /** Of the present rule set. */
  readonly revision: number;
}

export function BackupNotices({ database, ...rest }: BackupNoticesProps) {
  const state = useBackupState(database);
  /** As long as the page is open. */
  const [now] = useState(Date.now);
  return <BackupNotice {...{ state, now }} {...rest} />;
}
