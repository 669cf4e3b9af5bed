/** What is known of backups besides the files themselves. */

export interface BackupState {
  /** When there was first something that could be lost, in ms since the epoch; `null`: not yet. */
  readonly since: number | null;
  /** The last backup that left the browser as a file; `null`: none did. */
  readonly file: SavedFile | null;
  /** Why the last scheduled file was not written, and when; `null`: it was, or none was due. */
  readonly failed: { readonly at: number; readonly code: string } | null;
  /** What was brought back after the browser had lost the database; `null`: that never was, or the user has read of it. */
  readonly restored: RestoredCopy | null;
}

export interface SavedFile {
  readonly at: number;
  readonly name: string;
  /** Of the rule set that it holds. */
  readonly revision: number;
}

export interface RestoredCopy {
  readonly at: number;
  readonly from: "mirror" | "snapshot";
  readonly clients: number;
  readonly rules: number;
}

export const noBackups: BackupState = { since: null, file: null, failed: null, restored: null };
