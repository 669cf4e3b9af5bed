/** Backups in the user's folder for downloads, as the browser has it. */
import { browser } from "wxt/browser";
import type { BackupFiles, SnapshotStore } from "../../lib/app/sharing-ports.ts";
import { refusal } from "../../lib/core/shared/outcome.ts";

export function browserBackupFiles(_snapshots: SnapshotStore): BackupFiles {
  return {
    isAllowed: () => browser.permissions.contains({ permissions: ["downloads"] }),
    write: async () => refusal("backup.notWritten"),
  };
}
