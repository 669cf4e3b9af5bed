/** What the company policy that is in force says of sets that are followed. */
import { allowsOwnSubscriptions } from "../core/policy/allows-own-subscriptions.ts";
import { readPolicy } from "../core/policy/read-policy.ts";
import { type Refusal, refusal } from "../core/shared/outcome.ts";
import type { PublicKey } from "../core/sharing/edition.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import type { PolicyStore } from "./sharing-ports.ts";

/** Keys, or their thumbprints, by which this set must be signed wherever it comes from; empty: it does not say. */
export async function policyPins(policies: PolicyStore, setId: string): Promise<readonly PublicKey[]> {
  const kept = await policies.load();
  if (!kept.ok || kept.value === null) return [];
  const { pinnedKeys } = readPolicy(kept.value.given).policy;
  return pinnedKeys.find((pinned) => pinned.setId === setId)?.keys ?? [];
}

/** One that is there, or that somebody would add. */
type Asked = Pick<Subscription, "source"> & Partial<Pick<Subscription, "address" | "rests">>;

/**
 * Whether newer editions of this subscription may be fetched and taken. Of the company's own not where the policy names it no more, or by keys
 * that cannot be read. A policy that cannot be loaded forbids nothing: nobody decides by it then either.
 */
export async function whoMayBeFollowed(policies: PolicyStore): Promise<(subscription: Asked) => boolean> {
  const kept = await policies.load();
  const given = kept.ok ? kept.value?.given : undefined;
  const isFree = allowsOwnSubscriptions(given);
  const unclear = given === undefined ? [] : (readPolicy(given).policy.subscriptions ?? []);
  const held = new Set(unclear.filter(({ keys }) => keys === null).map(({ address }) => address));
  return ({ source, address = "", rests }) =>
    source === "policy" ? rests === undefined && !held.has(address) : isFree;
}

/** Codes: `policy.ownSubscriptions`; `subscription.policy`: it is the company's. */
export async function refusedByPolicy(policies: PolicyStore, subscription: Asked): Promise<Refusal | null> {
  const mayBe = await whoMayBeFollowed(policies);
  if (mayBe(subscription)) return null;
  return refusal(subscription.source === "policy" ? "subscription.policy" : "policy.ownSubscriptions");
}
