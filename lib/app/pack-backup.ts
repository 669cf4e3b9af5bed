/** Makes the content of a backup file from the text of a rule set, encrypted where that is wanted. */
import { canBeReadBack } from "../core/backups/backup-text.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";

/** For those who hold one of these public keys; refused where one of them is none. */
export type EncryptBackup = (
  bytes: Uint8Array,
  to: { readonly recipients: readonly string[] },
) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;

/** Codes: `backup.tooLarge`: it could never be read back; `backup.notSealed`: it is never written open instead. */
export async function packBackup(
  encrypt: EncryptBackup,
  text: string,
  recipients: readonly string[],
): Promise<Outcome<string | Uint8Array<ArrayBuffer>>> {
  if (!canBeReadBack(text)) return refusal("backup.tooLarge");
  if (recipients.length === 0) return { ok: true, value: text };
  const sealed = await encrypt(new TextEncoder().encode(text), { recipients });
  if (!sealed.ok) return refusal("backup.notSealed");
  // Encryption adds a little.
  return canBeReadBack(sealed.value) ? sealed : refusal("backup.tooLarge");
}
