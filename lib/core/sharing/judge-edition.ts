/**
 * Judges a signed edition by what is already believed of its publisher. A good signature says who wrote an edition,
 * not that it is the one to follow now: whoever controls the address could serve an old one, one of another set, or
 * one by a key that was given up. The rules follow The Update Framework, for one file at one address:
 *
 * - the keys that are trusted must have signed, as many as the last edition asked for; the keys that an edition names
 *   itself, too, so that nobody is named who does not have the key. When both hold, new keys are a right rotation, and
 *   the user is told. Only the newest edition lies at the address, so that a rotation may come with any later version,
 *   as long as the old keys sign, too: who was away for an edition would else never catch up.
 * - the version rises, by at most 1,000, and one version is one file.
 * - it is not older than its publisher wanted, and its publisher cannot want it to hold for more than 90 days.
 *
 * Pins of the company policy stand above that where it has given up an old key. As long as it names all of them, they keep
 * each other in check: a stolen one alone neither lowers how many must sign nor brings in another.
 *
 * Nothing here is remembered by itself: the trust that comes back counts once the edition is accepted.
 */
import { dayMs } from "../condition/zoned-time.ts";
import { type Refusal, refusal } from "../shared/outcome.ts";
import type { Edition, PublicKey } from "./edition.ts";
import type { ConsentReason, Subscription, Trust } from "./subscription.ts";

/** A key that signed a file, and its thumbprint of RFC 7638, by which links name keys. */
export interface Signer {
  readonly key: PublicKey;
  readonly thumbprint: string;
}

export interface EditionToJudge {
  readonly edition: Edition;
  /** SHA-256 of the payload, 64 hex digits. */
  readonly payloadHash: string;
  readonly signers: readonly Signer[];
  /** `null`: no edition of it was accepted yet. */
  readonly trust: Trust | null;
  /** Public keys or thumbprints; empty: none is pinned. */
  readonly pins: readonly string[];
  /** Pins of the company policy stand above what earlier editions said, other pins count for the first edition. */
  readonly pinnedBy: Subscription["pinnedBy"];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Such as `1.4.0`. */
  readonly appVersion: string;
}

/**
 * `reasons`: `key` where the keys changed the right way, or where the first edition under a policy names one that it does not; the
 * policy's own keys need no consent, unless fewer of them must sign than before. An edition that is
 * the accepted one gives its trust back.
 *
 * Refusals: `edition.otherSet`, `edition.unknownKey`, `edition.tooFewSignatures` (params `signed`, `needed`),
 * `edition.badRotation`, `edition.rollback` (params `version`, `known`), `edition.sameVersion` (params `version`),
 * `edition.fastForward` (params `version`, `known`, `most`), `edition.expired` (params `day`), `edition.tooLong`
 * (params `days`), `edition.future`, `edition.newerApp` (params `version`).
 */
export type EditionJudgement =
  | { readonly ok: true; readonly trust: Trust; readonly reasons: readonly ConsentReason[] }
  | Refusal;

export const mostVersionsAhead = 1_000;
export const mostDaysValid = 90;
/** Clocks differ. */
const graceMs = dayMs;

export function judgeEdition(asked: EditionToJudge): EditionJudgement {
  const { edition, payloadHash } = asked;
  const fault =
    setFault(asked) ??
    authorityFault(asked) ??
    ownKeysFault(asked) ??
    versionFault(asked) ??
    timeFault(asked) ??
    appFault(asked);
  if (fault !== null) return fault;
  const { setId, keys, threshold, version } = edition;
  const trust = { setId, keys, threshold, version, hash: payloadHash };
  return { ok: true, trust, reasons: bringsKeys(asked) && !isVouchedFor(asked) ? [keyReason] : [] };
}

const keyReason: ConsentReason = { code: "key", params: {} };

function setFault({ edition, trust }: EditionToJudge): Refusal | null {
  return trust !== null && trust.setId !== edition.setId ? refusal("edition.otherSet") : null;
}

/** Whether somebody signed whom we believe already. */
function authorityFault(asked: EditionToJudge): Refusal | null {
  const { trust, pins, signers, pinnedBy } = asked;
  if (pins.length > 0 && (trust === null || pinnedBy === "policy")) {
    const isPinned = signers.some((signer) => pins.some((pin) => isNamed(signer, pin)));
    if (!isPinned) return refusal("edition.unknownKey");
    if (trust === null || trust.threshold === 1 || hasGivenUp(asked, trust)) return null;
  }
  if (trust === null) return null;
  const signed = signedOf(trust.keys, signers);
  if (signed >= trust.threshold) return null;
  if (changesKeys(asked)) return refusal("edition.badRotation");
  return signed === 0 ? refusal("edition.unknownKey") : tooFew(signed, trust.threshold);
}

/** Whether those whom the edition names have signed it, too. */
function ownKeysFault(asked: EditionToJudge): Refusal | null {
  const { keys, threshold } = asked.edition;
  const signed = signedOf(keys, asked.signers);
  if (signed >= threshold) return null;
  if (changesKeys(asked)) return refusal("edition.badRotation");
  return signed === 0 ? refusal("edition.unknownKey") : tooFew(signed, threshold);
}

function tooFew(signed: number, needed: number): Refusal {
  return refusal("edition.tooFewSignatures", { signed, needed });
}

function signedOf(keys: readonly PublicKey[], signers: readonly Signer[]): number {
  return keys.filter((key) => signers.some((signer) => signer.key === key)).length;
}

function isNamed({ key, thumbprint }: Signer, pin: string): boolean {
  return pin === key || pin === thumbprint;
}

/** Whether the policy certainly pins a trusted key no more. A pin may be the thumbprint of a key that did not sign, which nothing here can tell. */
function hasGivenUp({ pins, signers }: EditionToJudge, { keys }: Trust): boolean {
  const unpinned = keys.filter((key) => !isPinnedKey(key, pins, signers));
  const signed = unpinned.filter((key) => signers.some((signer) => signer.key === key));
  const unread = pins.filter((pin) => !keys.includes(pin) && !signers.some((one) => isNamed(one, pin)));
  return signed.length > 0 || unpinned.length > unread.length;
}

function isPinnedKey(key: PublicKey, pins: readonly string[], signers: readonly Signer[]): boolean {
  const signer = signers.find((one) => one.key === key) ?? { key, thumbprint: key };
  return pins.some((pin) => isNamed(signer, pin));
}

/** Whether it names keys that nobody here has agreed to. */
function bringsKeys(asked: EditionToJudge): boolean {
  const { trust, pins, pinnedBy } = asked;
  return trust === null ? pinnedBy === "policy" && pins.length > 0 : changesKeys(asked);
}

function changesKeys({ edition, trust }: EditionToJudge): boolean {
  if (trust === null) return false;
  const { keys, threshold } = edition;
  const same = keys.length === trust.keys.length && keys.every((key) => trust.keys.includes(key));
  return !same || threshold !== trust.threshold;
}

/** Whether the policy pins every key that the edition names, and as many as before must sign. */
function isVouchedFor({ edition, trust, pins, pinnedBy, signers }: EditionToJudge): boolean {
  if (pinnedBy !== "policy" || edition.threshold < (trust?.threshold ?? 1)) return false;
  return edition.keys.every((key) => isPinnedKey(key, pins, signers));
}

function versionFault({ edition: { version }, payloadHash, trust }: EditionToJudge): Refusal | null {
  if (trust === null) return null;
  const known = trust.version;
  if (version < known) return refusal("edition.rollback", { version, known });
  if (version === known) {
    return payloadHash === trust.hash ? null : refusal("edition.sameVersion", { version });
  }
  if (version <= known + mostVersionsAhead) return null;
  return refusal("edition.fastForward", { version, known, most: mostVersionsAhead });
}

function timeFault({ edition, payloadHash, trust, now }: EditionToJudge): Refusal | null {
  // The active one may have ended: that is told where it shows, and it stays.
  if (trust?.hash === payloadHash) return null;
  const issued = Date.parse(edition.issued);
  const expires = Date.parse(edition.expires);
  if (expires - issued > mostDaysValid * dayMs) return refusal("edition.tooLong", { days: mostDaysValid });
  if (issued > now + graceMs) return refusal("edition.future");
  // That a set is given up is true for ever.
  if (edition.revoked === true || now <= expires + graceMs) return null;
  return refusal("edition.expired", { day: edition.expires.slice(0, 10) });
}

function appFault({ edition: { minApp }, appVersion }: EditionToJudge): Refusal | null {
  if (minApp === undefined || compareVersions(appVersion, minApp) >= 0) return null;
  return refusal("edition.newerApp", { version: minApp });
}

/** Below 0: the first is the earlier one. Parts that are absent count as 0. */
function compareVersions(one: string, other: string): number {
  const [first, second] = [one.split("."), other.split(".")];
  for (let part = 0; part < Math.max(first.length, second.length); part += 1) {
    const difference = Number(first[part] ?? 0) - Number(second[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
