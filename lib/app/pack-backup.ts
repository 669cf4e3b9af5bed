/** Makes the content of a backup file from a snapshot, encrypted where that is wanted. */
import { backupText } from "../core/backups/backup-text.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { SnapshotStore } from "./sharing-ports.ts";

export interface PackBackupPorts {
  readonly snapshots: Pick<SnapshotStore, "read">;
  /** For those who hold one of these public keys; refused where one of them is none. */
  readonly encrypt: (
    bytes: Uint8Array,
    to: { readonly recipients: readonly string[] },
  ) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;
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
  const sealed = await encrypt(new TextEncoder().encode(text), { recipients });
  return sealed.ok ? sealed : refusal("backup.notSealed");
}
