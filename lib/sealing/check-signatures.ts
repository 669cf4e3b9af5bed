/**
 * Finds by which of some keys a file was signed. The algorithm is Ed25519 whatever the file says, keys that a file
 * brings in its headers (`jwk`, `jku`, `x5u`, `x5c`) are not looked at, and a signature that does not fit counts as none.
 */
import { decode } from "jose/base64url";
import { flattenedVerify } from "jose/jws/flattened/verify";
import type { PublicKey } from "../core/sharing/edition.ts";
import { signatureHeaderSchema } from "../core/sharing/envelope-schema.ts";
import type { Signer } from "../core/sharing/judge-edition.ts";
import type { Envelope, EnvelopeSignature } from "../core/sharing/read-envelope.ts";
import { importPublicKey, thumbprintOf } from "./public-key.ts";

export interface CheckedSignatures {
  /** Each key once. */
  readonly signers: readonly Signer[];
  /** Signatures that are broken, or of another kind than ours, as opposed to those by keys that are not known. */
  readonly broken: number;
}

/** Each costs as much as the payload is long; those that name their key cost one. */
const mostTries = 40;

export async function checkSignatures(
  { payload, signatures }: Envelope,
  keys: readonly PublicKey[],
): Promise<CheckedSignatures> {
  const known = await Promise.all(keys.map(async (key) => ({ key, thumbprint: await thumbprintOf(key) })));
  const signers = new Map<PublicKey, Signer>();
  let broken = 0;
  let tries = mostTries;
  for (const signature of signatures) {
    const header = readHeader(signature);
    const named = known.filter(({ thumbprint }) => thumbprint === header?.kid);
    // Other libraries may call a key as they like, or not at all.
    const likely = header === null ? [] : (named.length > 0 ? named : known).slice(0, tries);
    tries -= likely.length;
    const signer = await firstThatSigned(payload, signature, likely);
    if (signer !== null) signers.set(signer.key, signer);
    else if (header === null || named.length > 0) broken += 1;
  }
  return { signers: [...signers.values()], broken };
}

async function firstThatSigned(
  payload: string,
  signature: EnvelopeSignature,
  likely: readonly Signer[],
): Promise<Signer | null> {
  for (const signer of likely) if (await isSignedBy(payload, signature, signer.key)) return signer;
  return null;
}

/** `null`: of a kind that we do not read. */
function readHeader(signature: EnvelopeSignature): { readonly kid?: string } | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(decode(signature.protected));
    return signatureHeaderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Expected: text that is no base64url, no UTF-8 or no JSON.
    return null;
  }
}

async function isSignedBy(payload: string, signature: EnvelopeSignature, key: PublicKey): Promise<boolean> {
  const imported = await importPublicKey(key);
  if (imported === null) return false;
  const jws = { payload, protected: signature.protected, signature: signature.signature };
  try {
    await flattenedVerify(jws, imported, { algorithms: ["Ed25519", "EdDSA"] });
    return true;
  } catch {
    // Expected: the signature does not fit, or is no signature.
    return false;
  }
}
