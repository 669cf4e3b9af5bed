/** Keys, editions and signed files for tests of sealing. */
import type { Edition } from "../../lib/core/sharing/edition.ts";
import { writeEdition } from "../../lib/core/sharing/write-edition.ts";
import { type SigningKey, signEdition } from "../../lib/sealing/sign-edition.ts";
import { makeSigningKey } from "../../lib/sealing/signing-key.ts";
import { anEdition } from "../core/sharing/build-edition.ts";

/** Makes scrypt cheap, where a test is not about its cost. */
export const workFactor = 4;

export const publisher = await makeSigningKey(workFactor);
export const successor = await makeSigningKey(workFactor);
export const stranger = await makeSigningKey(workFactor);

/** An edition by `publisher`, with overrides. */
export function ourEdition(parts: Partial<Edition> = {}): Edition {
  return anEdition({ keys: [publisher.publicKey], ...parts });
}

export function signed(edition: Edition, ...keys: readonly SigningKey[]): Promise<string> {
  return signEdition(writeEdition(edition), keys);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
