/** Opens any file that Clientele shares: plain, packed, encrypted or signed, whichever lies in which. */
import { parseJsonObject } from "../core/interchange/parse-json-object.ts";
import { type ReadRuleSet, readRuleSetValue } from "../core/interchange/read-rule-set.ts";
import { type Refusal, refusal } from "../core/shared/outcome.ts";
import { isEnvelope, readEnvelope } from "../core/sharing/read-envelope.ts";
import { decryptWith, type KeysToDecrypt } from "./decrypt-with.ts";
import { type Layer, peelLayers } from "./peel-layers.ts";
import { type VerifiedEdition, verifyEnvelope } from "./verify-edition.ts";

export interface KeysToOpen extends KeysToDecrypt {
  /** Public keys that are believed already; a signed file is also tried by the keys that it names itself. */
  readonly trusted?: readonly string[];
}

export interface OpenedFile extends Extract<ReadRuleSet, { ok: true }> {
  /** From the outside to the inside; empty: a plain rule set. */
  readonly layers: readonly Layer[];
  /** `null`: the file is not signed. Its `verifiedBy` says who signed it, not that they are to be believed. */
  readonly edition: VerifiedEdition | null;
  /** The innermost text: the rule set file, or the payload that was signed. */
  readonly text: string;
}

/** Refusals: those of `decryptWith`, `peelLayers`, `verifyEdition` and `readRuleSet`. Never throws for what a file holds. */
export async function openSharedFile(file: Uint8Array, keys: KeysToOpen): Promise<OpenedFile | Refusal> {
  const peeled = await peelLayers(file, (bytes) => decryptWith(bytes, keys));
  if (!peeled.ok) return peeled;
  const { text, layers } = peeled;
  const parsed = parseJsonObject(text);
  if (!parsed.ok) return refusal(parsed.error.code, { ...parsed.error.params });
  if (parsed.value === null) return refusal("set.otherFormat");
  if (isEnvelope(parsed.value)) {
    const envelope = readEnvelope(parsed.value);
    if (envelope === null) return refusal("edition.notSigned");
    const edition = await verifyEnvelope(envelope, keys.trusted ?? []);
    if (!edition.ok) return edition;
    const { unknownKeys, issues } = edition;
    const { set } = edition.edition;
    return { ok: true, set, unknownKeys, issues, layers: [...layers, "signed"], edition, text: edition.text };
  }
  const read = readRuleSetValue(parsed.value);
  if (!read.ok) return refusal(read.error.code, { ...read.error.params });
  return { ...read, layers, edition: null, text };
}
