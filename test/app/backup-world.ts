/** What backups need of the outside in tests: the snapshots as they are, and a folder for downloads. */
import type { BackupFiles, SnapshotStore } from "../../lib/app/sharing-ports.ts";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { refusal } from "../../lib/core/shared/outcome.ts";
import { createBackupStateStore } from "../../lib/storage/backup-state-store.ts";
import type { Database } from "../../lib/storage/database.ts";

interface BackupWorld {
  readonly mayDownload: boolean;
  readonly isDiskWritable: boolean;
  readonly downloads: { readonly name: string; readonly clients: number }[];
}

export function backupPorts(world: BackupWorld, database: Database, snapshots: SnapshotStore) {
  const backupFiles: BackupFiles = {
    isAllowed: async () => world.mayDownload,
    write: async (text, { folder }, now) => {
      const read = readRuleSet(text);
      if (!read.ok || !world.isDiskWritable) return refusal("backup.notWritten");
      const name = `${folder}/${now}.json`;
      world.downloads.push({ name, clients: read.set.clients.length });
      return { ok: true, value: name };
    },
  };
  return { snapshots, backups: createBackupStateStore(database), backupFiles };
}
