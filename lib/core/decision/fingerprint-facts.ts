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
  return hash64(JSON.stringify(sorted(facts)));
}

/** The same value with the keys of every object in code unit order. One JSON text of it all is written faster than many. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(fields).sort()) ordered[key] = sorted(fields[key]);
  return ordered;
}

/**
 * Two multiplicative 32-bit hashes with different odd multipliers, each mixed once more
 * at its end. `| 0`: beyond 31 bits a number would begin as floating point, and engines
 * were seen to stay with that, at four times the cost.
 */
function hash64(text: string): string {
  let first = 0x811c9dc5 | 0;
  let second = 0x9e3779b9 | 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + index), 0x85ebca6b | 0);
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
