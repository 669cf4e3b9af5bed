/**
 * Which keys the next edition names and which of them sign it.
 *
 * Followers take another set of keys only where enough of the old and enough of the new ones have signed. So every
 * key that is here signs, those that are no longer named among them: who was away when keys changed still catches up.
 * A key that lies nowhere but in its backup signs nothing until it is restored.
 */
import { type Outcome, refusal } from "../shared/outcome.ts";
import type { PublicKey } from "./edition.ts";
import type { Publication } from "./publication.ts";

/** One key is enough to sign: the second one is there for the day on which the first is lost. */
export const signingThreshold = 1;

export interface OwnKey {
  readonly id: PublicKey;
  /** A key is used only once its backup was saved. */
  readonly isBackedUp: boolean;
}

export interface KeyPlan {
  /** Named by the next edition. */
  readonly keys: readonly PublicKey[];
  /** Those of the user's own: all that have a backup. */
  readonly signers: readonly PublicKey[];
  /** The keys are others than those of the last edition. */
  readonly changes: boolean;
}

/** `null`: nothing was published yet. */
export function namedNext(last: Publication | null, own: readonly OwnKey[]): readonly PublicKey[] {
  if (last?.nextKeys !== undefined) return last.nextKeys;
  if (last !== null && last.version > 0) return last.keys;
  return own.filter(({ isBackedUp }) => isBackedUp).map(({ id }) => id);
}

/**
 * Codes: `publish.noKey`, no key of the user's is named by the next edition; `publish.oldKeyGone`, none of those here has
 * signed for the last one, so nobody who follows would take it.
 */
export function planKeys(last: Publication | null, own: readonly OwnKey[]): Outcome<KeyPlan> {
  const keys = namedNext(last, own);
  const before = last === null || last.version === 0 ? null : last.keys;
  const signers = own.filter(({ isBackedUp }) => isBackedUp).map(({ id }) => id);
  if (countIn(signers, keys) < signingThreshold) return refusal("publish.noKey");
  if (before !== null && countIn(signers, before) < (last?.threshold ?? signingThreshold)) {
    return refusal("publish.oldKeyGone");
  }
  return { ok: true, value: { keys, signers, changes: before !== null && !isSame(keys, before) } };
}

function countIn(signers: readonly PublicKey[], keys: readonly PublicKey[]): number {
  return signers.filter((id) => keys.includes(id)).length;
}

function isSame(keys: readonly PublicKey[], others: readonly PublicKey[]): boolean {
  return keys.length === others.length && keys.every((key) => others.includes(key));
}
