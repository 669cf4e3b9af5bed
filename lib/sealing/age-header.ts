/**
 * Looks at the header of an encrypted file (age-encryption.org/v1) before anything is computed for it: whether a
 * passphrase or a key opens it, and what that would cost.
 */
import { type Refusal, refusal } from "../core/shared/outcome.ts";

export interface AgeHeader {
  readonly ok: true;
  readonly opensBy: "passphrase" | "key";
}

/** The memory that scrypt takes is 1 kB by 2 to the power of this: 1 GB at 20, and 256 MB at 18, as age itself writes. */
const mostWorkFactor = 20;
const mostRecipients = 1_000;
/** A thousand recipients of the largest kind. */
const headerBytes = 2 * 1024 * 1024;

/** Refusals: `sealed.damaged`; `sealed.tooHard` (params `factor`, `most`), made to exhaust whoever opens it. */
export function readAgeHeader(file: Uint8Array): AgeHeader | Refusal {
  const lines = new TextDecoder("latin1")
    .decode(file.subarray(0, headerBytes))
    .split("\n", 40 * mostRecipients);
  const end = lines.findIndex((line) => line.startsWith("--- "));
  const stanzas = lines.slice(0, Math.max(0, end)).filter((line) => line.startsWith("-> "));
  if (stanzas.length === 0 || stanzas.length > mostRecipients) return refusal("sealed.damaged");
  const scrypt = stanzas.find((line) => line.startsWith("-> scrypt "));
  if (scrypt === undefined) return { ok: true, opensBy: "key" };
  const factor = Number(scrypt.split(" ")[3]);
  if (factor > mostWorkFactor) return refusal("sealed.tooHard", { factor, most: mostWorkFactor });
  return { ok: true, opensBy: "passphrase" };
}
