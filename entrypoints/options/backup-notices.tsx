/** What is to be said about backups, as the database has it now. Loaded once the first view stands. */
import { useState } from "preact/hooks";
import type { Database } from "../../lib/storage/database.ts";
import { BackupNotice, type BackupNoticeProps } from "./backup-notice.tsx";
import { useBackupState } from "./use-backup-state.ts";

export interface BackupNoticesProps extends Omit<BackupNoticeProps, "state" | "now"> {
  readonly database: Database;
}

export function BackupNotices({ database, ...rest }: BackupNoticesProps) {
  const state = useBackupState(database);
  /** As long as the page is open. */
  const [now] = useState(Date.now);
  return <BackupNotice {...{ state, now }} {...rest} />;
}
