/**
 * A short name for what is known about a message, so that the paint cache can
 * tell whether anything changed since it was decided.
 *
 * Equal facts have equal fingerprints whatever the order of their keys. It is a
 * fast 64-bit hash, not a cryptographic one: whoever forges a collision only keeps
 * an old chip on a message of their own.
 */
import type { MessageFacts } from "../message/facts.ts";

/** The fingerprint: 16 hex digits. A key that is `undefined` counts as absent. */
export function fingerprintFacts(facts: MessageFacts): string {
  return hash64(canonicalText(facts));
}

/** JSON with the keys of every object in code unit order. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(",")}}`;
}

/** Two multiplicative 32-bit hashes with different odd multipliers, each mixed once more at its end. */
function hash64(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + index), 0x85ebca6b);
  }
  return hex(mix(first)) + hex(mix(second));
}

/** Spreads the last characters over all bits. */
function mix(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}
