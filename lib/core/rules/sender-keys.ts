/**
 * Under which senders a condition can be filed, so that mail from others need
 * not try it.
 *
 * Only a positive test may choose a key: a rule filed under the value that it
 * excludes would be missed exactly where it should match.
 */
import type { Condition, MailboxTest } from "../condition/tree.ts";

/** `address:` or `domain:` and the canonical form, so that neither is taken for the other. */
export type SenderKey = `address:${string}` | `domain:${string}`;

/**
 * Keys of which a known sender must have at least one, or else the verdict of
 * the condition is `no`, whatever else is known; `null`: it can hold for any sender.
 */
export function senderKeys(condition: Condition): readonly SenderKey[] | null {
  switch (condition.kind) {
    case "person":
      return condition.operator === "from" ? keysOfTest(condition.test) : null;
    case "and":
      return fewest(condition.parts.map(senderKeys));
    case "or":
      return together(condition.parts.map(senderKeys));
    default:
      return null;
  }
}

function keysOfTest(test: MailboxTest): readonly SenderKey[] | null {
  if (test.kind === "address") return [`address:${test.address}`];
  return test.kind === "domain" ? [`domain:${test.domain}`] : null;
}

/** All parts of an AND must hold: any of them may file it, and the fewest keys make the smallest buckets. */
function fewest(parts: readonly (readonly SenderKey[] | null)[]): readonly SenderKey[] | null {
  return parts.reduce(
    (best, keys) => (best !== null && best.length <= (keys?.length ?? Infinity) ? best : keys),
    null,
  );
}

/** Any part of an OR may hold: it is filed under all of them, or not at all. */
function together(parts: readonly (readonly SenderKey[] | null)[]): readonly SenderKey[] | null {
  const known = parts.filter((keys) => keys !== null);
  return known.length === parts.length ? known.flat() : null;
}

/** The keys that a sender has: the address, its domain and every domain above that. Both in canonical form. */
export function keysOfSender(address: string, domain: string): readonly SenderKey[] {
  const keys: SenderKey[] = [`address:${address}`];
  for (let rest = domain; rest !== ""; ) {
    keys.push(`domain:${rest}`);
    const dot = rest.indexOf(".");
    rest = dot === -1 ? "" : rest.slice(dot + 1);
  }
  return keys;
}
