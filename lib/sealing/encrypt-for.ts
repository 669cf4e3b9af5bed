/** Encrypts a file with age, for whoever knows a passphrase or for the owners of public keys. The public `age` tool opens it. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Bytes } from "./gzip.ts";

export type EncryptFor =
  | {
      readonly passphrase: string;
      /** The power of two by which scrypt is made slow; absent: 18, a second and a half. */
      readonly workFactor?: number;
    }
  | {
      /** `age1…` */
      readonly recipients: readonly string[];
    };

/** As the public tool has it. */
const usualWorkFactor = 18;

/** Refusals: `sealed.badRecipient` (params `recipient`, cut to 100 characters), `sealed.noRecipient`. */
export async function encryptFor(source: Uint8Array, to: EncryptFor): Promise<Outcome<Bytes>> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  if ("passphrase" in to) {
    const { passphraseRecipient } = await import("./passphrase-stanza.ts");
    encrypter.addRecipient(passphraseRecipient(to.passphrase, to.workFactor ?? usualWorkFactor));
  } else {
    if (to.recipients.length === 0) return refusal("sealed.noRecipient");
    for (const recipient of to.recipients) {
      if (!(await isRecipient(recipient))) {
        return refusal("sealed.badRecipient", { recipient: recipient.slice(0, 100) });
      }
      encrypter.addRecipient(recipient);
    }
  }
  return { ok: true, value: new Uint8Array(await encrypter.encrypt(source)) };
}

/** Whether the text is a public key of age, without a typing error. */
export async function isRecipient(text: string): Promise<boolean> {
  const { Encrypter } = await import("age-encryption");
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    // Expected: an Error for anything else.
    return false;
  }
}
