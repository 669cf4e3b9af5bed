/** Makes of a subscription what decides by it. */
import { decidingPart } from "../rules/deciding-part.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import type { FollowedSet } from "./followed-set.ts";
import { applyLocalLayer } from "./local-layer.ts";
import type { Subscription } from "./subscription.ts";

/** `set`: the active edition; `null`: nothing decides, because the subscription is off or has none. */
export function followedSetOf(subscription: Subscription, set: RuleSet | null): FollowedSet | null {
  const { id, source, active, isOn, layer } = subscription;
  if (!isOn || active === null || set === null) return null;
  const name = subscription.name ?? active.name;
  return { id, name, source, set: decidingPart(applyLocalLayer(set, layer)) };
}

/** Of two states of a subscription that are equal in this the same is decided. */
export function decidingStateOf({ active, isOn, layer, name, source }: Subscription) {
  if (!isOn || active === null) return null;
  return { hash: active.hash, layer, name: name ?? active.name, source };
}
