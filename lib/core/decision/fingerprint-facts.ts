/**
 * A short name for what is known about a message, so that the paint cache can
 * tell whether anything changed since it was decided.
 *
 * Equal facts have equal fingerprints whatever the order of their keys. It is a
 * fast 53-bit hash (cyrb53, public domain, by bryc), not a cryptographic one:
 * whoever forges a collision only keeps an old chip on a message of their own.
 */
import type { MessageFacts } from "../message/facts.ts";

/** The fingerprint in base 36: 1 to 11 characters. A key that is `undefined` counts as absent. */
export function fingerprintFacts(facts: MessageFacts): string {
  return hash53(canonicalText(facts)).toString(36);
}

/** JSON with the keys of every object in code unit order. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(",")}}`;
}

function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
