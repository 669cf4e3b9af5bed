/** Reads the file of a backup into a key as it is kept here. */
import { type Outcome, refusal } from "../../../../../lib/core/shared/outcome.ts";
import { restoreIdentity } from "../../../../../lib/sealing/identity.ts";
import { restoreSigningKey } from "../../../../../lib/sealing/signing-key.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import { readBytes } from "../files/read-bytes.ts";

/** Codes besides those of the sealing: `file.unreadable`, `file.tooLarge`; `publish.otherKey`, it holds another one than `expected`. */
export async function restoreKey(
  file: Blob,
  passphrase: string,
  use: KeyRecord["use"],
  expected: KeyRecord | null,
  now: number,
): Promise<Outcome<KeyRecord>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return refusal(bytes.error.code, bytes.error.params as Readonly<Record<string, number>>);
  const opened = await openBackup(bytes.value, passphrase, use);
  if (!opened.ok) return opened;
  const { id, privateKey } = opened.value;
  if (expected !== null && expected.id !== id) return refusal("publish.otherKey");
  return { ok: true, value: { id, use, privateKey, madeAt: now, backedUpAt: now } };
}

async function openBackup(
  bytes: Uint8Array,
  passphrase: string,
  use: KeyRecord["use"],
): Promise<Outcome<Pick<KeyRecord, "id" | "privateKey">>> {
  if (use === "open") {
    const opened = await restoreIdentity(bytes, passphrase);
    if (!opened.ok) return opened;
    return { ok: true, value: { id: opened.value.recipient, privateKey: opened.value.privateKey } };
  }
  const opened = await restoreSigningKey(bytes, passphrase);
  if (!opened.ok) return opened;
  return { ok: true, value: { id: opened.value.publicKey, privateKey: opened.value.privateKey } };
}
