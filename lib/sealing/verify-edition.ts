/**
 * Verifies a signed file and reads the edition in it: safe for the worker, as it needs neither age nor words.
 *
 * An edition names who may sign it, so that its own keys are tried, too. That says who wrote the file, and nothing
 * about whether they are to be believed: `judgeEdition` says that.
 */
import { decode } from "jose/base64url";
import { type DecodeError, decodeText } from "../core/interchange/decode-text.ts";
import { type ParseJsonError, parseJsonObject } from "../core/interchange/parse-json-object.ts";
import { type Refusal, refusal } from "../core/shared/outcome.ts";
import type { PublicKey } from "../core/sharing/edition.ts";
import type { Signer } from "../core/sharing/judge-edition.ts";
import { type ReadEdition, readEdition } from "../core/sharing/read-edition.ts";
import { keysOfEdition, readEditionHead } from "../core/sharing/read-edition-head.ts";
import { type Envelope, readEnvelope } from "../core/sharing/read-envelope.ts";
import { checkSignatures } from "./check-signatures.ts";
import { sha256 } from "./sha-256.ts";

export interface VerifiedEdition extends ReadEdition {
  /** SHA-256 of the payload, 64 hex digits. */
  readonly payloadHash: string;
  /** At least one key, known before or named by the edition itself; never one that did not sign. */
  readonly verifiedBy: readonly PublicKey[];
  /** The same keys with their thumbprints, for `judgeEdition`. */
  readonly signers: readonly Signer[];
  /** The payload. */
  readonly text: string;
}

/**
 * @param file the JSON of the envelope, at most 8 MB
 * @param candidateKeys public keys that are believed already; other texts, such as thumbprints of links, find nothing here
 *
 * Refusals: `file.*` codes, `edition.notSigned`: it is no envelope; `edition.badSignature`: it was changed after it was
 * signed; `edition.unknownKey`: by keys that nobody names; and those of `readEditionHead` and `readEdition`.
 */
export async function verifyEdition(
  file: Uint8Array | string,
  candidateKeys: readonly string[],
): Promise<VerifiedEdition | Refusal> {
  const decoded = decodeText(file);
  if (!decoded.ok) return refusal(decoded.error.code, { ...decoded.error.params });
  const parsed = parseJsonObject(decoded.text);
  if (!parsed.ok) return refusal(parsed.error.code, { ...parsed.error.params });
  const envelope = parsed.value === null ? null : readEnvelope(parsed.value);
  return envelope === null ? refusal("edition.notSigned") : verifyEnvelope(envelope, candidateKeys);
}

/** As `verifyEdition`, of a file that was parsed already. */
export async function verifyEnvelope(
  envelope: Envelope,
  candidateKeys: readonly string[],
): Promise<VerifiedEdition | Refusal> {
  const payload = readPayload(envelope);
  if (!payload.ok) return payload;
  const keys = new Set([...candidateKeys, ...keysOfEdition(payload.value)]);
  const { signers, broken } = await checkSignatures(envelope, [...keys]);
  const head = readEditionHead(payload.value);
  if (signers.length === 0 && (head.ok || keys.size > 0)) {
    return refusal(broken > 0 ? "edition.badSignature" : "edition.unknownKey");
  }
  const read = head.ok ? readEdition(head.head) : head;
  if (!read.ok) return read;
  const verifiedBy = signers.map(({ key }) => key);
  return { ...read, payloadHash: await sha256(payload.bytes), verifiedBy, signers, text: payload.text };
}

interface Payload {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What is no JSON at all was never signed as an edition, but changed since; what is made to exhaust us is called that. */
function readPayload({ payload }: Envelope): Payload | Refusal {
  const bytes = bytesOf(payload);
  if (bytes === null) return refusal("edition.badSignature");
  const decoded = decodeText(bytes);
  if (!decoded.ok) return changed(decoded.error);
  const parsed = parseJsonObject(decoded.text, 1);
  if (!parsed.ok) return changed(parsed.error);
  if (parsed.value === null) return refusal("edition.badSignature");
  return { ok: true, bytes, text: decoded.text, value: parsed.value };
}

const changedCodes = ["file.empty", "file.notUtf8", "file.html", "file.notJson"];

function changed({ code, params }: DecodeError | ParseJsonError): Refusal {
  return changedCodes.includes(code) ? refusal("edition.badSignature") : refusal(code, { ...params });
}

function bytesOf(payload: string): Uint8Array | null {
  try {
    return decode(payload);
  } catch {
    // Expected: a TypeError for text that is no base64url.
    return null;
  }
}
