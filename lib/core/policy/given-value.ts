/**
 * Values as administrators' tools hand them over. The Windows registry has no switches and no lists: a
 * switch comes as 0 or 1, and whatever is nested as JSON in a text.
 */

/** Longer than any policy that a browser accepts. */
const longestJson = 1_000_000;

export type GivenObject = Readonly<Record<string, unknown>>;

/** `undefined`: it is none. */
export function givenObject(value: unknown): GivenObject | undefined {
  const given = unpacked(value);
  return typeof given === "object" && given !== null && !Array.isArray(given)
    ? (given as GivenObject)
    : undefined;
}

/** A list, or an object with the keys 1, 2, 3 … as the registry has lists; `undefined`: it is none. */
export function givenList(value: unknown): readonly unknown[] | undefined {
  const given = unpacked(value);
  if (Array.isArray(given)) return given;
  const entries = Object.entries(givenObject(given) ?? { none: true });
  if (!entries.every(([key]) => /^\d{1,4}$/.test(key))) return undefined;
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, entry]) => entry);
}

/** Anything but a switch stays as it is. */
export function givenSwitch(value: unknown): unknown {
  if (value === 1 || value === "1" || value === "true") return true;
  return value === 0 || value === "0" || value === "false" ? false : value;
}

/** Anything but the digits of a whole number stays as it is. */
export function givenNumber(value: unknown): unknown {
  return typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : value;
}

function unpacked(value: unknown): unknown {
  if (typeof value !== "string" || value.length > longestJson || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    // Expected: a text that begins like JSON and is none.
    return value;
  }
}
