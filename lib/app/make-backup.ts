/** A backup by schedule, or because the user wants one: a snapshot here, and a file in the downloads where that is switched on. */
import { isFileDue } from "../core/backups/backup-due.ts";
import type { BackupSettings } from "../core/backups/backup-settings.ts";
import type { SnapshotHead } from "../core/backups/snapshot.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import { type KeepSnapshotPorts, keepSnapshot } from "./keep-snapshot.ts";
import type { BackupFiles, ShareLog } from "./sharing-ports.ts";

export interface MakeBackupPorts extends KeepSnapshotPorts {
  readonly backupFiles: BackupFiles;
  readonly shareLog: ShareLog;
}

/** What every day begins with: a snapshot if something has changed, and a file if one is due. */
export async function backUpDaily(ports: MakeBackupPorts): Promise<void> {
  await ports.snapshots.purge();
  const kept = await ports.queue(() => keepSnapshot(ports, "daily"));
  const [state, chosen] = [await ports.backups.load(), await ports.settings.load()];
  if (!kept.ok || kept.value === null || !state.ok || !chosen.ok) return;
  if (state.value.since === null) await ports.backups.change({ since: ports.clock.now() });
  const wanted = chosen.value.settings.backups;
  if (isFileDue(wanted, state.value, kept.value.revision, ports.clock.now())) {
    await writeFile(ports, kept.value, wanted, "background");
  }
}

/** At once. Codes: those of `keepSnapshot`, `backup.nothing` (there is nothing to keep), and those of the file. */
export async function makeBackup(ports: MakeBackupPorts): Promise<Outcome<{ at: number }>> {
  const kept = await ports.queue(() => keepSnapshot(ports, "asked"));
  if (!kept.ok) return kept;
  if (kept.value === null) return refusal("backup.nothing");
  const chosen = await ports.settings.load();
  if (!chosen.ok) return refusal(chosen.failure.code, chosen.failure.params);
  const { backups: wanted, alias } = chosen.value.settings;
  if (wanted.rhythm === "never") return { ok: true, value: { at: kept.value.at } };
  const written = await writeFile(ports, kept.value, wanted, alias === "" ? null : alias);
  return written.ok ? { ok: true, value: { at: kept.value.at } } : written;
}

async function writeFile(
  ports: MakeBackupPorts,
  { id, revision, clients, rules }: SnapshotHead,
  wanted: BackupSettings,
  who: ShareLogEntry["who"],
): Promise<Outcome<string>> {
  const at = ports.clock.now();
  const written = (await ports.backupFiles.isAllowed())
    ? await ports.backupFiles.write(id, wanted, at)
    : refusal("backup.notAllowed");
  if (written.ok) {
    const file = { at, name: written.value, revision };
    await ports.backups.change({ file, failed: null });
    const params = { clients, rules };
    await ports.shareLog.append({ at, who, what: "backedUp", where: written.value, params });
    return written;
  }
  const { code } = written;
  ports.report(code, "backup.file");
  await ports.backups.change({ failed: { at, code } });
  await ports.shareLog.append({ at, who, what: "backupFailed", where: null, params: { failure: code } });
  return written;
}
