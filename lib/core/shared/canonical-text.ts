/**
 * One text for one JSON value, whatever the order in which its keys were written: no white space, keys by code
 * unit at every level, as RFC 8785 has it. For hashes and for telling whether two values are the same on paper.
 */

/** @param value JSON: what `JSON.parse` gives */
export function canonicalText(value: unknown): string {
  return JSON.stringify(withSortedKeys(value));
}

/** The same value with the keys of every object in code unit order. */
export function withSortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withSortedKeys);
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, withSortedKeys(Reflect.get(value, key))]));
}
