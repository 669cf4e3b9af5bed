/** What would be followed with an edition that waits: what a user is shown before it is taken. */
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { FollowedSet } from "../../../../../lib/core/sharing/followed-set.ts";
import { applyLocalLayer } from "../../../../../lib/core/sharing/local-layer.ts";
import { nameOfSubscription } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";

/** In its place, if it decides already; else behind the others. @param edition as it was published */
export function withEdition(
  followed: readonly FollowedSet[],
  subscription: Subscription,
  edition: RuleSet,
): readonly FollowedSet[] {
  const { id, source, layer } = subscription;
  const next = { id, source, name: nameOfSubscription(subscription), set: applyLocalLayer(edition, layer) };
  return followed.some((one) => one.id === id)
    ? followed.map((one) => (one.id === id ? next : one))
    : [...followed, next];
}
