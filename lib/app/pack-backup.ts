/** Makes the content of a backup file from the text of a rule set, encrypted where that is wanted. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";

/** For those who hold one of these public keys; refused where one of them is none. */
export type EncryptBackup = (
  bytes: Uint8Array,
  to: { readonly recipients: readonly string[] },
) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;

/** Codes: `backup.notSealed`: it is never written open instead. */
export async function packBackup(
  encrypt: EncryptBackup,
  text: string,
  recipients: readonly string[],
): Promise<Outcome<string | Uint8Array<ArrayBuffer>>> {
  if (recipients.length === 0) return { ok: true, value: text };
  const sealed = await encrypt(new TextEncoder().encode(text), { recipients });
  return sealed.ok ? sealed : refusal("backup.notSealed");
}
