/** Signs an edition: JWS General JSON (RFC 7515) with Ed25519 (RFC 8037, RFC 9864), one signature a key. */
import { GeneralSign } from "jose/jws/general/sign";
import type { PublicKey } from "../core/sharing/edition.ts";
import { thumbprintOf } from "./public-key.ts";

export interface SigningKey {
  readonly publicKey: PublicKey;
  readonly privateKey: CryptoKey;
}

/** @param payloadText from `writeEdition` @returns the text of the file */
export async function signEdition(payloadText: string, keys: readonly SigningKey[]): Promise<string> {
  const sign = new GeneralSign(new TextEncoder().encode(payloadText));
  for (const { publicKey, privateKey } of keys) {
    const kid = await thumbprintOf(publicKey);
    sign.addSignature(privateKey).setProtectedHeader({ alg: "Ed25519", kid });
  }
  return `${JSON.stringify(await sign.sign(), null, 2)}\n`;
}
