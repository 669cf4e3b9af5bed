/** Makes a key of the user's with its backup. What is kept of it in this browser depends on what it is for. */
import { makeIdentity } from "../../../../../lib/sealing/identity.ts";
import { makeSigningKey } from "../../../../../lib/sealing/signing-key.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import { dayFileName } from "../../../day-file-name.ts";

/** `second`: a publisher key that lies nowhere but in its backup; `identity`: opens files that are encrypted for the user. */
export type KeyPurpose = "first" | "second" | "replace" | "identity";

export interface MadeKey {
  /** The public half. */
  readonly id: string;
  /** `null`: the private half is not kept here. */
  readonly record: KeyRecord | null;
  readonly backup: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

/** `now`: milliseconds since the epoch. The passphrase takes a second or two. */
export async function makeKey(purpose: KeyPurpose, passphrase: string, now: number): Promise<MadeKey> {
  if (purpose === "identity") {
    const { recipient, privateKey, backup } = await makeIdentity();
    const name = dayFileName("clientele-receiving-key", now, "age");
    const record: KeyRecord = { id: recipient, use: "open", privateKey, madeAt: now };
    return { id: recipient, record, backup: { name, bytes: await backup(passphrase) } };
  }
  const { publicKey, privateKey, backup } = await makeSigningKey();
  const stem = purpose === "second" ? "clientele-second-key" : "clientele-publisher-key";
  const record: KeyRecord = { id: publicKey, use: "sign", privateKey, madeAt: now };
  return {
    id: publicKey,
    record: purpose === "second" ? null : record,
    backup: { name: dayFileName(stem, now, "age"), bytes: await backup(passphrase) },
  };
}
