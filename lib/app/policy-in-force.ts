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

/** Whether this subscription may be followed. What cannot be read forbids nothing: nobody decides by it then either. */
export async function whoMayBeFollowed(
  policies: PolicyStore,
): Promise<(subscription: Pick<Subscription, "source">) => boolean> {
  const kept = await policies.load();
  const isFree = !kept.ok || kept.value === null || allowsOwnSubscriptions(kept.value.given);
  return ({ source }) => isFree || source === "policy";
}

/** Code: `policy.ownSubscriptions`. */
export async function refusedByPolicy(
  policies: PolicyStore,
  subscription: Pick<Subscription, "source">,
): Promise<Refusal | null> {
  const mayBe = await whoMayBeFollowed(policies);
  return mayBe(subscription) ? null : refusal("policy.ownSubscriptions");
}
