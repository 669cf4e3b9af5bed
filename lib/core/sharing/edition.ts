/**
 * An edition: one published state of a shared rule set, as it stands in the payload of a signed
 * file. Keys are Ed25519 public keys as base64url without padding (the `x` of a JWK, RFC 8037).
 */
import type { RuleSet } from "../rules/rule-set.ts";

export type PublicKey = string;

export interface Edition {
  readonly type: "clientele-edition";
  /** Id of the rule set; the same in every edition. */
  readonly setId: string;
  /** Rises with every edition, by 1 to 1,000. */
  readonly version: number;
  /** ISO 8601 with zone. */
  readonly issued: string;
  /** ISO 8601 with zone; at most 90 days after `issued`. */
  readonly expires: string;
  /** Who may sign the next edition. */
  readonly keys: readonly PublicKey[];
  /** How many of the keys must have signed. */
  readonly threshold: number;
  /** The earliest version of the extension that understands the set; absent: any. */
  readonly minApp?: string;
  /** The set is no longer published: what it painted goes. */
  readonly revoked?: true;
  /** Paints and nothing else: its schema knows no effect that could touch the mailbox. */
  readonly set: RuleSet;
}

/** What is known of an edition without its set. */
export interface EditionHead {
  /** SHA-256 of the payload's bytes (signed) or of the file's text (unsigned), 64 hex digits. */
  readonly hash: string;
  /** The name that the set gives itself. */
  readonly name: string;
  /** `null`: the file is not signed, so nothing tells which version it is. */
  readonly version: number | null;
  /** Milliseconds since the epoch; `null`: not signed. */
  readonly issued: number | null;
  readonly expires: number | null;
  /** When it was fetched, ms since the epoch. */
  readonly fetchedAt: number;
  /** Fingerprinted keys that signed it; empty: not signed. */
  readonly signedBy: readonly PublicKey[];
  readonly counts: { readonly clients: number; readonly rules: number };
  /** It gives the set up, and holds nothing. */
  readonly revoked?: true;
}
