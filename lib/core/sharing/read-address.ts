/**
 * Reads the address of a shared rule set as somebody typed, pasted or was sent it.
 *
 * An invite link carries the publisher's key after `#k=`, which browsers never send to the server:
 * whoever changes the file there cannot change what the link says of its key.
 */
import { type Outcome, refusal } from "../shared/outcome.ts";
import type { PublicKey } from "./edition.ts";

export interface FollowedAddress {
  /** https, without a fragment. */
  readonly address: string;
  /** The key, or its thumbprint (RFC 7638), that the link names; `null`: none. */
  readonly pin: PublicKey | null;
}

const longestAddress = 2000;
const keyPattern = /^[A-Za-z0-9_-]{43}$/;

/** A host with a port looks like a scheme, too, and is none. */
const schemePattern = /^(?:https?:|[a-z][a-z\d+.-]*:\/\/)/i;

/** Codes: `subscription.badAddress`; `subscription.insecure`: not https. A link whose key is damaged is not taken for one without. */
export function readAddress(typed: string): Outcome<FollowedAddress> {
  const text = typed.trim();
  const url = parse(schemePattern.test(text) ? text : `https://${text}`);
  if (url === null || text.length > longestAddress) return refusal("subscription.badAddress");
  if (url.protocol === "http:") return refusal("subscription.insecure");
  const isWeb = url.protocol === "https:" && url.hostname !== "";
  // Browsers send no request to an address that holds a password.
  if (!isWeb || url.username !== "" || url.password !== "") return refusal("subscription.badAddress");
  const pin = new URLSearchParams(url.hash.slice(1)).get("k");
  if (pin !== null && !keyPattern.test(pin)) return refusal("subscription.badAddress");
  url.hash = "";
  return { ok: true, value: { address: url.href, pin } };
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
