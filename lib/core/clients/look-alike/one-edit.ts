/**
 * Finds names that differ by one slip of the fingers: two neighbours swapped, a
 * letter missing, one too many, or a wrong one.
 *
 * A name of n letters and any other that is one edit away share their first or
 * their last ⌊(n − 1) / 2⌋ letters, because the edit lies in one half only. So each
 * name is filed under both, a look tries six keys (for n − 1, n and n + 1), and only
 * the few names found there are compared letter by letter.
 */
export type Edit =
  | { readonly kind: "swapped" }
  /** The letter that one name has more than the other, and whether it doubles its neighbour or ends the name. */
  | { readonly kind: "added"; readonly letter: string; readonly doubles: boolean; readonly atEnd: boolean }
  | { readonly kind: "wrong"; readonly letters: readonly [string, string] };

/** The keys under which a name is filed. */
export function keysOfName(name: string): readonly string[] {
  return keysFor(name, name.length);
}

/** The keys under which every name one edit away is filed. */
export function keysNear(name: string): readonly string[] {
  return [-1, 0, 1].flatMap((more) => keysFor(name, name.length + more));
}

function keysFor(name: string, length: number): readonly string[] {
  const half = Math.floor((length - 1) / 2);
  if (half < 1 || half > name.length) return [];
  return [`${length}<${name.slice(0, half)}`, `${length}>${name.slice(name.length - half)}`];
}

/** The one edit between two names; `null`: none or more than one. */
export function oneEdit(one: string, other: string): Edit | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return null;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return added(short, long, at);
  const [a = "", b = ""] = [short[at], long[at]];
  if (short.slice(at + 1) === long.slice(at + 1)) return { kind: "wrong", letters: [a, b] };
  const isSwap = a === long[at + 1] && b === short[at + 1] && short.slice(at + 2) === long.slice(at + 2);
  return isSwap ? { kind: "swapped" } : null;
}

function added(short: string, long: string, at: number): Edit | null {
  if (short.slice(at) !== long.slice(at + 1)) return null;
  const letter = long[at] ?? "";
  return {
    kind: "added",
    letter,
    doubles: long[at - 1] === letter || long[at + 1] === letter,
    atEnd: at === short.length,
  };
}
