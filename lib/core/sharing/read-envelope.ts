/** Reads what a parsed file is: signed or not, and its signatures. Nothing in it is followed or believed yet. */
import { flattenedEnvelopeSchema, generalEnvelopeSchema, mostSignatures } from "./envelope-schema.ts";

export interface Envelope {
  /** base64url of the payload; this text is what was signed. */
  readonly payload: string;
  readonly signatures: readonly EnvelopeSignature[];
}

export interface EnvelopeSignature {
  /** base64url of the protected header. The unprotected one is not read: anybody can write there. */
  readonly protected: string;
  /** base64url */
  readonly signature: string;
}

/** Whether the file says that it is signed. */
export function isEnvelope(file: Readonly<Record<string, unknown>>): boolean {
  return file["format"] === undefined && ("payload" in file || "signatures" in file);
}

/** `null`: it is none that we read. */
export function readEnvelope(file: Readonly<Record<string, unknown>>): Envelope | null {
  // RFC 7515 7.2.2: a file is either general or flattened.
  if ("signatures" in file === "signature" in file) return null;
  // A schema collects the faults of all elements, and a hostile file has more of them than fit on the stack.
  if (isTooLong(file["signatures"])) return null;
  const general = generalEnvelopeSchema.safeParse(file).data;
  if (general !== undefined) return general;
  const flattened = flattenedEnvelopeSchema.safeParse(file).data;
  return flattened === undefined ? null : { payload: flattened.payload, signatures: [flattened] };
}

function isTooLong(signatures: unknown): boolean {
  return Array.isArray(signatures) && signatures.length > mostSignatures;
}
