/** Whether something is to be said about backups, as the database has it now. Looked up once the first view stands; the words come only then. */
import { useState } from "preact/hooks";
import { useDeferred } from "../../components/use-deferred.ts";
import { daysWithoutFile } from "../../lib/core/backups/backup-due.ts";
import type { Database } from "../../lib/storage/database.ts";
import type { BackupNoticeProps } from "./backup-notice.tsx";
import { useBackupState } from "./use-backup-state.ts";

export interface BackupNoticesProps extends Omit<BackupNoticeProps, "state" | "now"> {
  readonly database: Database;
}

export function BackupNotices({ database, ...rest }: BackupNoticesProps) {
  const state = useBackupState(database);
  /** As long as the page is open. */
  const [now] = useState(Date.now);
  const { backups, revision, reminds } = rest;
  const isMissing = reminds && daysWithoutFile(backups, state, revision, now) !== null;
  return state.restored !== null || isMissing ? <Told {...{ state, now }} {...rest} /> : null;
}

const loadNotice = async () => (await import("./backup-notice.tsx")).BackupNotice;

function Told(props: BackupNoticeProps) {
  const BackupNotice = useDeferred(loadNotice);
  return BackupNotice === undefined ? null : <BackupNotice {...props} />;
}
