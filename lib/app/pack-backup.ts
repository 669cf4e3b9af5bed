/** Makes the content of a backup file from a snapshot, encrypted where that is wanted. */
import { backupText } from "../core/backups/backup-text.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { SnapshotStore } from "./sharing-ports.ts";

export interface PackBackupPorts {
  readonly snapshots: Pick<SnapshotStore, "read">;
  /** For those who hold one of these public keys. Rejects where one of them is none. */
  readonly encrypt: (text: string, recipients: readonly string[]) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Codes: `backup.unknown` (no such snapshot, or it is damaged), `backup.notSealed`: it is never written open instead. */
export async function packBackup(
  { snapshots, encrypt }: PackBackupPorts,
  id: string,
  recipients: readonly string[],
): Promise<Outcome<string | Uint8Array<ArrayBuffer>>> {
  const snapshot = await snapshots.read(id);
  if (snapshot === null) return refusal("backup.unknown");
  const text = backupText(snapshot.set);
  if (recipients.length === 0) return { ok: true, value: text };
  try {
    return { ok: true, value: await encrypt(text, recipients) };
  } catch {
    // Expected: a key that is none, or a browser without what encryption needs.
    return refusal("backup.notSealed");
  }
}
