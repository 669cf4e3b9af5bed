/** What the use cases of sharing need from the outside, said by those who use it, as `ports.ts` does for the others. */
import type { BackupSettings } from "../core/backups/backup-settings.ts";
import type { BackupState } from "../core/backups/backup-state.ts";
import type { Snapshot, SnapshotHead } from "../core/backups/snapshot.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import type { Base } from "../core/sharing/base.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import type { Stored } from "./ports.ts";

/** The log of what was shared and taken in. Nothing takes a line away but "forget everything". */
export interface ShareLog {
  append(entry: ShareLogEntry): Promise<Stored<void>>;
}

/** Revisions that were shared or taken in; the newest hundred are kept. */
export interface BaseStore {
  /** The same revision is kept once; taken in after it was shared, it stays shared. */
  keep(base: Base): Promise<Stored<void>>;
}

/** Rolling copies of the user's own rule set, outside the database. */
export interface SnapshotStore {
  /** Newest first; none where there is no private file system. */
  list(): Promise<readonly SnapshotHead[]>;
  /** Keeps it, and removes those that are too many. Rejects where it cannot be written; then nothing was removed. */
  keep(snapshot: Snapshot): Promise<void>;
  /** `null`: it is not there, or damaged. */
  read(id: string): Promise<Snapshot | null>;
  /** Deletes one, or takes that back; `false`: there was none. */
  setDeleted(id: string, isDeleted: boolean): Promise<boolean>;
  /** Leaves nothing of what was deleted. */
  purge(): Promise<void>;
}

export interface BackupStateStore {
  load(): Promise<Stored<BackupState>>;
  /** Keys that are absent stay as they are. */
  change(part: Partial<BackupState>): Promise<Stored<void>>;
}

/** Files in the user's folder for downloads. */
export interface BackupFiles {
  /** Whether the browser lets us write there without asking. */
  isAllowed(): Promise<boolean>;
  /** Writes the snapshot as a file and then removes our oldest there, so that `keep` are left; gives the file's name or why there is none. */
  write(snapshotId: string, wanted: BackupSettings, now: number): Promise<Outcome<string>>;
}
