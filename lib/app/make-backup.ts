/**
 * A backup by schedule, or because the user wants one: a snapshot here, and a file in the downloads where
 * that is switched on. The file is made of the rule set itself: it is wanted most where no snapshot can be kept.
 */
import { isFileDue } from "../core/backups/backup-due.ts";
import type { BackupSettings } from "../core/backups/backup-settings.ts";
import { backupText, canBeReadBack } from "../core/backups/backup-text.ts";
import { itemCount } from "../core/backups/item-count.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import { type KeepSnapshotPorts, keepSnapshot } from "./keep-snapshot.ts";
import type { RevisedSet } from "./ports.ts";
import { reported } from "./reported.ts";
import type { BackupFiles, ShareLog } from "./sharing-ports.ts";

export interface MakeBackupPorts extends KeepSnapshotPorts {
  readonly backupFiles: BackupFiles;
  readonly shareLog: ShareLog;
}

/** What every day begins with: a snapshot if something has changed, and a file if one is due, whatever came of the snapshot. */
export async function backUpDaily(ports: MakeBackupPorts): Promise<void> {
  await reported(ports.report, "snapshots.purge", () => ports.snapshots.purge(), undefined);
  await ports.queue(() => keepSnapshot(ports, "daily"));
  const [present, state, chosen] = [
    await ports.rules.load(),
    await ports.backups.load(),
    await ports.settings.load(),
  ];
  if (!state.ok || !chosen.ok) return;
  const wanted = chosen.value.settings.backups;
  if (!present.ok) {
    // What cannot be read cannot be saved either, and whoever relies on files has to know.
    if (wanted.rhythm !== "never") await noteFailure(ports, present.failure.code, "background");
    return;
  }
  if (itemCount(present.value.set) === 0) return;
  if (state.value.since === null) await ports.backups.change({ since: ports.clock.now() });
  if (isFileDue(wanted, state.value, present.value.revision, ports.clock.now())) {
    await writeFile(ports, present.value, wanted, "background");
  }
}

/**
 * At once. Where files are switched on, one is written also if no snapshot can be kept: `unkept` is then the code of that.
 * Codes: those of `keepSnapshot`, `backup.nothing` (there is nothing to keep), and those of the file.
 */
export async function makeBackup(
  ports: MakeBackupPorts,
): Promise<Outcome<{ at: number; unkept: string | null }>> {
  const kept = await ports.queue(() => keepSnapshot(ports, "asked"));
  if (kept.ok && kept.value === null) return refusal("backup.nothing");
  const chosen = await ports.settings.load();
  if (!chosen.ok) return refusal(chosen.failure.code, chosen.failure.params);
  const { backups: wanted, alias } = chosen.value.settings;
  if (wanted.rhythm === "never" && !kept.ok) return kept;
  const value = { at: ports.clock.now(), unkept: kept.ok ? null : kept.code };
  if (wanted.rhythm === "never") return { ok: true, value };
  const present = await ports.rules.load();
  if (!present.ok) return refusal(present.failure.code, present.failure.params);
  // A file holds the own set alone, a snapshot also whom the user follows.
  if (itemCount(present.value.set) === 0) return refusal("backup.nothing");
  const written = await writeFile(ports, present.value, wanted, alias === "" ? null : alias);
  return written.ok ? { ok: true, value } : written;
}

async function writeFile(
  ports: MakeBackupPorts,
  { set, revision }: RevisedSet,
  wanted: BackupSettings,
  who: ShareLogEntry["who"],
): Promise<Outcome<string>> {
  const at = ports.clock.now();
  const written = await writeText(ports, backupText(set), wanted, at);
  if (!written.ok) {
    await noteFailure(ports, written.code, who);
    return written;
  }
  const file = { at, name: written.value, revision };
  await ports.backups.change({ file, failed: null });
  const params = { clients: set.clients.length, rules: set.rules.length };
  await ports.shareLog.append({ at, who, what: "backedUp", where: written.value, params });
  return written;
}

async function writeText(
  { backupFiles }: MakeBackupPorts,
  text: string,
  wanted: BackupSettings,
  at: number,
): Promise<Outcome<string>> {
  if (!(await backupFiles.isAllowed())) return refusal("backup.notAllowed");
  return canBeReadBack(text) ? await backupFiles.write(text, wanted, at) : refusal("backup.tooLarge");
}

async function noteFailure(ports: MakeBackupPorts, code: string, who: ShareLogEntry["who"]): Promise<void> {
  const at = ports.clock.now();
  ports.report(code, "backup.file");
  await ports.backups.change({ failed: { at, code } });
  await ports.shareLog.append({ at, who, what: "backupFailed", where: null, params: { failure: code } });
}
