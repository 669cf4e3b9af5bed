/** Keeps what is known of backups. */
import type { BackupStateStore } from "../app/sharing-ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";
import { parseBackupState, readBackupState } from "./read-backup-state.ts";

export function createBackupStateStore(database: Database): BackupStateStore {
  return {
    load: () => readBackupState(database),
    change: (part) =>
      attempt(database, () =>
        database.transaction("rw", database.meta, async () => {
          const present = parseBackupState(await readMeta(database, "backups"));
          await database.meta.put({ key: "backups", value: { ...present, ...part } });
        }),
      ),
  };
}
