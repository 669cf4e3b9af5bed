/**
 * The one form in which addresses and domains are compared: lower case, the
 * domain in ASCII form without a trailing dot, split at the last `@`.
 *
 * IDNA is what browsers do for URLs (UTS 46), so that the extension, its tests
 * and every browser agree; what is not valid there compares as it is.
 */

import { createRecentMap } from "../shared/recent-map.ts";
import { foldText } from "./fold-text.ts";
import { decodePunycodeLabel } from "./punycode-label.ts";

export interface SplitAddress {
  readonly local: string;
  /** `null`: the address has no `@`. */
  readonly domain: string | null;
}

const ascii = /^[\0-\x7f]*$/;
/** Characters that would end the host part of a URL, so that the rest were lost. */
const endsHost = /[\0-\x20#%/:<>?@[\\\]^|]/;

/** Splits at the last `@`; without one the whole is a local part. */
export function splitAddress(address: string): SplitAddress {
  const at = address.lastIndexOf("@");
  return at < 0
    ? { local: address, domain: null }
    : { local: address.slice(0, at), domain: address.slice(at + 1) };
}

/** Lower case, ASCII form, no trailing dot. */
export function canonicalDomain(domain: string): string {
  // Folding makes a space of what looks like none: U+00B4 becomes a space with an accent.
  const lower = withoutTail(
    foldText(domain)
      .trim()
      .replace(/[。．｡]/g, "."),
  );
  // The URL parser would read `1.2.3` as an IPv4 address, so it gets only what needs it.
  if (ascii.test(lower) && !lower.includes("xn--")) return lower;
  if (endsHost.test(lower)) return lower;
  try {
    return new URL(`http://${lower}`).hostname.replace(/\.$/, "");
  } catch {
    // Not a host name for UTS 46: compared as it is.
    return lower;
  }
}

/** Without dots and spaces at its end; looks at each character once, however many there are. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A mailbox holds the same few thousand addresses again and again, and each message is asked about its own many times. */
const known = createRecentMap<string>(5000);
/** No address is longer; what is would only fill memory. */
const longestKept = 320;

/** `local@domain` in the form in which addresses compare; plus tags and dots are kept. */
export function canonicalAddress(address: string): string {
  if (address.length > longestKept) return makeCanonical(address);
  let canonical = known.get(address);
  if (canonical === undefined) {
    canonical = makeCanonical(address);
    known.set(address, canonical);
  }
  return canonical;
}

function makeCanonical(address: string): string {
  const { local, domain } = splitAddress(address.trim());
  return domain === null ? foldText(local) : `${foldText(local)}@${canonicalDomain(domain)}`;
}

/** The form of a canonical domain that people read: punycode labels in their own script. */
export function unicodeDomain(domain: string): string {
  return domain.includes("xn--") ? domain.split(".").map(decodePunycodeLabel).join(".") : domain;
}

/** True for a canonical domain that is `parent` or lies below it, at label boundaries. */
export function isWithinDomain(domain: string, parent: string): boolean {
  return domain === parent || (domain.endsWith(parent) && domain[domain.length - parent.length - 1] === ".");
}
