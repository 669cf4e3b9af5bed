/** The user's folder for downloads, as far as backups go. */
import type { BackupFiles, SnapshotStore } from "../../lib/app/sharing-ports.ts";
import { refusal } from "../../lib/core/shared/outcome.ts";
import type { World } from "./world.ts";

export function fakeBackupFiles(
  world: Pick<World, "mayDownload" | "isDiskWritable" | "downloads">,
  snapshots: SnapshotStore,
): BackupFiles {
  return {
    isAllowed: async () => world.mayDownload,
    write: async (id, { folder }, now) => {
      const snapshot = await snapshots.read(id);
      if (snapshot === null || !world.isDiskWritable) return refusal("backup.notWritten");
      const name = `${folder}/${now}.json`;
      world.downloads.push({ name, clients: snapshot.set.clients.length });
      return { ok: true, value: name };
    },
  };
}
