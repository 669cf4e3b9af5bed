/**
 * The shape of a signed file: JWS in its JSON serializations (RFC 7515, section 7.2), of which we write the general
 * one and also read the flattened one, as other libraries write it for a single signature.
 */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";

/** Rotations are signed by old and new keys. */
export const mostSignatures = 20;
const headerLength = 4_096;

const signatureSchema = z.object({
  protected: z.string().check(z.maxLength(headerLength)),
  signature: z.string().check(z.maxLength(headerLength)),
});

export const generalEnvelopeSchema = z.object({
  payload: z.string(),
  signatures: z.array(signatureSchema).check(z.minLength(1), z.maxLength(mostSignatures)),
});

export const flattenedEnvelopeSchema = z.object({
  payload: z.string(),
  protected: signatureSchema.shape.protected,
  signature: signatureSchema.shape.signature,
});

/** The protected header of a signature that is looked at; `crit` and `b64` change what is signed, and are no part of ours. */
export const signatureHeaderSchema = z.object({
  alg: z.enum(["Ed25519", "EdDSA"]),
  kid: z.exactOptional(z.string()),
  crit: z.optional(z.never()),
  b64: z.optional(z.never()),
});
