/** Reads what is known of backups: for our own pages (wrap it in `liveQuery`) and for the worker. */
import type { Stored } from "../app/ports.ts";
import { type BackupState, noBackups } from "../core/backups/backup-state.ts";
import { backupStateSchema } from "../core/backups/backup-state-schema.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

export function readBackupState(database: Database): Promise<Stored<BackupState>> {
  return attempt(database, () => readMeta(database, "backups").then(parseBackupState));
}

export function parseBackupState(stored: unknown): BackupState {
  return backupStateSchema.safeParse(stored).data ?? noBackups;
}
