/**
 * Which database is ours. One that can never be opened again is left as it is, and
 * the next one begins beside it under a higher number: the highest is the one in use.
 */

/** `base`, or the one of the highest number among `names`, such as `clientele-2`. */
export function nameInUse(names: readonly string[], base: string): string {
  const number = highest(names, base);
  return number === 1 ? base : `${base}-${number}`;
}

export function nextName(names: readonly string[], base: string): string {
  return `${base}-${highest(names, base) + 1}`;
}

/** Without its number. */
export function baseName(name: string): string {
  return name.replace(/-\d+$/, "");
}

function highest(names: readonly string[], base: string): number {
  const numbers = names.filter((name) => baseName(name) === base && name !== base).map(numberOf);
  return Math.max(1, ...numbers);
}

function numberOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0]);
}
