/** Keys of the user's own, as they lie in the database, made without the backup that takes a second. */
import { makeSigningKey } from "../../../lib/sealing/signing-key.ts";
import type { KeyRecord } from "../../../lib/storage/records.ts";

export const now = Date.UTC(2026, 10, 26, 12);

export async function aKey(more: Partial<KeyRecord> = {}): Promise<KeyRecord> {
  const { publicKey, privateKey } = await makeSigningKey();
  return { id: publicKey, use: "sign", privateKey, madeAt: now, backedUpAt: now, ...more };
}

export async function anUnsavedKey(): Promise<KeyRecord> {
  const { backedUpAt: _, ...unsaved } = await aKey();
  return unsaved;
}
