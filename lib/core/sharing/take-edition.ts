/**
 * Decides what becomes of an edition that was fetched: it is refused, it is nothing new, it waits for the
 * user, or it decides from now on. Whatever comes of it, what was good until now stays until something better is taken.
 */
import type { RuleSet } from "../rules/rule-set.ts";
import { type Refusal, refusal } from "../shared/outcome.ts";
import { consentReasons } from "./consent-reasons.ts";
import type { Edition, EditionHead, PublicKey } from "./edition.ts";
import { findPower } from "./find-power.ts";
import { judgeEdition, type Signer } from "./judge-edition.ts";
import type { ConsentReason, SeenEdition, Subscription, Trust } from "./subscription.ts";
import { activated, waiting } from "./turn-subscription.ts";

export interface SignedEdition {
  readonly edition: Edition;
  /** SHA-256 of the payload's bytes, 64 hex digits. */
  readonly payloadHash: string;
  readonly signers: readonly Signer[];
}

/** A shared rule set as it lay at its address. */
export interface FetchedEdition {
  readonly set: RuleSet;
  /** As in `EditionHead`. */
  readonly hash: string;
  /** `null`: the file is not signed. */
  readonly signed: SignedEdition | null;
}

export interface Circumstances {
  /** The set that is active, without the local layer; `null`: nothing is. */
  readonly before: RuleSet | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly appVersion: string;
  /** Keys, or their thumbprints, by which the company policy wants this set signed; empty: it does not say. */
  readonly policyPins: readonly PublicKey[];
}

export interface TakenEdition {
  readonly ok: true;
  readonly news: "none" | "updated" | "waiting" | "revoked";
  readonly subscription: Subscription;
  readonly head: EditionHead;
  /** What of it is kept: of a set that was given up nothing that could paint. */
  readonly set: RuleSet;
}

/** Refusals: those of `judgeEdition`; `edition.unsigned`, `edition.power`, `edition.otherSet`. */
export function takeEdition(
  subscription: Subscription,
  fetched: FetchedEdition,
  circumstances: Circumstances,
): TakenEdition | Refusal {
  const judged = judge(subscription, fetched, circumstances);
  if (!judged.ok) return judged;
  const isRevoked = fetched.signed?.edition.revoked === true;
  const set = isRevoked ? emptied(fetched.set) : fetched.set;
  const head = headOf({ ...fetched, set }, circumstances.now);
  const as = (news: TakenEdition["news"], after: Subscription): TakenEdition => ({
    ok: true,
    news,
    subscription: after,
    head,
    set,
  });
  const { active, held, declined, pending, source } = subscription;
  if (pending?.head.hash === head.hash) return as("waiting", subscription);
  if ([active?.hash, held, ...declined].includes(head.hash)) return as("none", unasked(subscription, head));
  // Whoever was not believed before cannot end a set unasked, and is not believed for having ended it.
  const trust = isRevoked && subscription.trust === null ? null : judged.trust;
  if (isRevoked && !judged.bringsKey) {
    return as("revoked", { ...activated(subscription, head, trust), isOn: false });
  }
  const reasons = isRevoked
    ? revokedReasons
    : consentReasons({
        before: circumstances.before,
        after: set,
        isSigned: fetched.signed !== null,
        bringsKey: judged.bringsKey,
        source,
      });
  // Whoever went back to an earlier edition is told of a newer one, and stays.
  if (reasons.length > 0 || held !== null) {
    return as("waiting", waiting(subscription, { head, reasons, trust }));
  }
  return as("updated", activated(subscription, head, trust));
}

const revokedReasons: readonly ConsentReason[] = [
  { code: "revoked", params: {} },
  { code: "key", params: {} },
];

/** What nobody signed waits no longer once its publisher has put back what is active. */
function unasked(subscription: Subscription, { hash, version }: EditionHead): Subscription {
  const { active, pending } = subscription;
  const isWithdrawn = pending !== null && version === null && active?.hash === hash;
  return isWithdrawn ? { ...subscription, pending: null } : subscription;
}

type Judged = { readonly ok: true; readonly trust: Trust | null; readonly bringsKey: boolean } | Refusal;

function judge(subscription: Subscription, fetched: FetchedEdition, circumstances: Circumstances): Judged {
  const { signed } = fetched;
  const { policyPins, before } = circumstances;
  const pinned: Subscription =
    policyPins.length === 0 ? subscription : { ...subscription, pins: policyPins, pinnedBy: "policy" };
  return signed === null
    ? judgeUnsigned(pinned, fetched.set, before)
    : judgeSigned(pinned, signed, circumstances);
}

/** Nobody answers for it, so it has to be the same set, and may not stand in for a signed one. */
function judgeUnsigned({ trust, pins, pending }: Subscription, set: RuleSet, before: RuleSet | null): Judged {
  if (trust !== null || pins.length > 0 || (pending?.trust ?? null) !== null)
    return refusal("edition.unsigned");
  const power = findPower(set);
  if (power !== null) return refusal("edition.power", { ...power });
  if (before !== null && before.id !== set.id) return refusal("edition.otherSet");
  return { ok: true, trust: null, bringsKey: false };
}

function judgeSigned(
  subscription: Subscription,
  { edition, payloadHash, signers }: SignedEdition,
  { before, now, appVersion }: Circumstances,
): Judged {
  const { trust, pins, pinnedBy, active } = subscription;
  const asked = { edition, payloadHash, signers, trust, pins, pinnedBy, now, appVersion };
  const judged = judgeEdition(asked);
  if (!judged.ok) return judged;
  if (before !== null && before.id !== edition.setId) return refusal("edition.otherSet");
  const isNews = payloadHash !== trust?.hash;
  // One that waits or waited was seen: what comes after it may not be older, nor another one of the same number.
  const seen = highestSeen(subscription);
  if (isNews && edition.version < seen.version) {
    return refusal("edition.rollback", { version: edition.version, known: seen.version });
  }
  if (isNews && edition.version === seen.version && seen.hash !== payloadHash) {
    return refusal("edition.sameVersion", { version: seen.version });
  }
  const isFirstKey = trust === null && active !== null && pins.length === 0;
  return { ok: true, trust: judged.trust, bringsKey: judged.reasons.length > 0 || isFirstKey };
}

function highestSeen({ pending, seen }: Subscription): SeenEdition {
  const { version, hash } = pending?.head ?? { version: null, hash: "" };
  const waits = { version: version ?? 0, hash };
  return seen != null && seen.version > waits.version ? seen : waits;
}

function headOf({ set, hash, signed }: FetchedEdition, now: number): EditionHead {
  const edition = signed?.edition;
  return {
    hash,
    name: set.name,
    version: edition?.version ?? null,
    issued: edition === undefined ? null : Date.parse(edition.issued),
    expires: edition === undefined ? null : Date.parse(edition.expires),
    fetchedAt: now,
    signedBy: signed?.signers.map(({ key }) => key) ?? [],
    counts: { clients: set.clients.length, rules: set.rules.length },
    ...(edition?.revoked === true ? { revoked: true as const } : {}),
  };
}

function emptied(set: RuleSet): RuleSet {
  return { ...set, clients: [], rules: [], segments: [], groups: [] };
}
