/** Ed25519 public keys as they are shared: the `x` of a JWK (RFC 8037), base64url without padding. */
import { decode } from "jose/base64url";
import { calculateJwkThumbprint } from "jose/jwk/thumbprint";
import type { PublicKey } from "../core/sharing/edition.ts";

/** The thumbprint of RFC 7638 (SHA-256, base64url): the `kid` of signatures and the `#k=` of links. */
export function thumbprintOf(publicKey: PublicKey): Promise<string> {
  return calculateJwkThumbprint({ kty: "OKP", crv: "Ed25519", x: publicKey });
}

/** `null`: no such key. */
export async function importPublicKey(publicKey: PublicKey): Promise<CryptoKey | null> {
  try {
    const bytes = new Uint8Array(decode(publicKey));
    return await crypto.subtle.importKey("raw", bytes, "Ed25519", true, ["verify"]);
  } catch {
    // Expected: a DataError for bytes that are no key, a TypeError for text that is no base64url.
    return null;
  }
}
