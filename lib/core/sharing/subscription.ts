/** A subscription: an address at which a shared rule set is followed, and everything that is remembered of it. */
import type { EditionHead, PublicKey } from "./edition.ts";
import type { LocalLayer } from "./local-layer.ts";

/** What may be believed of a publisher; it only changes by an edition that was accepted. */
export interface Trust {
  readonly setId: string;
  readonly keys: readonly PublicKey[];
  readonly threshold: number;
  /** The highest version that was accepted, and the hash of its payload. */
  readonly version: number;
  readonly hash: string;
}

/**
 * Why an edition waits for the user: `first`, the set was never followed before; `regex`, it brings a regular expression
 * that was not there (params `count`); `many`, it changes more than a fifth of the rules (params `changed`, `rules`);
 * `key`, it names another key, signed by old and new; `unsigned`, it is not signed, so whoever holds the address decides;
 * `revoked`, it ends the set, by a key that was not known.
 */
export interface ConsentReason {
  readonly code: "first" | "regex" | "many" | "key" | "unsigned" | "revoked";
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PendingEdition {
  readonly head: EditionHead;
  readonly reasons: readonly ConsentReason[];
  /** The trust that accepting it gives; `null`: it is not signed. */
  readonly trust: Trust | null;
}

/** The highest edition that ever waited, whether or not it was taken. */
export interface SeenEdition {
  readonly version: number;
  /** As in `EditionHead`. */
  readonly hash: string;
}

export interface LastCheck {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Failures in a row. One that was begun counts as one until it has come to its end. */
  readonly failures: number;
  /** Why the newest file was not taken; the last good edition stays. `null`: it was. */
  readonly failure: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
  /** The address was answered by another one of the same origin. */
  readonly redirected?: true;
  /** It was begun after `at`, and has not come to its end. */
  readonly isOpen?: true;
}

export interface Subscription {
  /** UUIDv7; for one of the company policy made from its address, so that it is the same on every wake. */
  readonly id: string;
  /** https, without the fragment that named the key. */
  readonly address: string;
  /** What the user calls it; `null`: as the set calls itself. */
  readonly name: string | null;
  readonly source: "policy" | "user";
  readonly isOn: boolean;
  /** How the keys came here, from the best to the weakest; `null`: there are none, or none yet. */
  readonly pinnedBy: "policy" | "link" | "firstUse" | null;
  /** Keys that were pinned before the first edition came (policy, link); a link names a thumbprint of RFC 7638. */
  readonly pins: readonly PublicKey[];
  readonly trust: Trust | null;
  /** What decides now; its set lies with the editions. `null`: nothing yet. */
  readonly active: EditionHead | null;
  readonly pending: PendingEdition | null;
  /** Up to five that were active before, the newest first. */
  readonly previous: readonly EditionHead[];
  /** The user went back to `active` while this hash was the newest: it is not taken again unless the user says so. `null`: newest is followed. */
  readonly held: string | null;
  /** Hashes that the user declined, the newest first; at most 20. */
  readonly declined: readonly string[];
  /** Nothing older is taken, whatever became of it. Absent or `null`: nothing above `trust`. */
  readonly seen?: SeenEdition | null;
  /** What the user declined last: it can be asked for again. Absent or `null`: nothing, or something newer was taken. */
  readonly left?: PendingEdition | null;
  readonly layer: LocalLayer;
  /** When the company policy was found to name it no more, ms since the epoch: it is kept switched off, to come back as it was. Absent: it is named, or the user's own. */
  readonly rests?: number;
  readonly addedAt: number;
  readonly check: LastCheck | null;
  /** When it is looked at again, ms since the epoch. */
  readonly nextCheck: number;
}
