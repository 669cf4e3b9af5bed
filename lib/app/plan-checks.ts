/** Sets the one alarm to the moment when the first of the followed addresses is to be looked at. */
import { isCheckDue } from "../core/sharing/check-schedule.ts";
import { isPolled } from "../core/sharing/turn-subscription.ts";
import { whoMayBeFollowed } from "./policy-in-force.ts";
import type { Alarms, Clock } from "./ports.ts";
import type { PolicyStore, SubscriptionStore } from "./sharing-ports.ts";

interface PlanChecksPorts {
  readonly subscriptions: SubscriptionStore;
  readonly policies: PolicyStore;
  readonly alarms: Pick<Alarms, "setSubscriptionCheck">;
  readonly clock: Clock;
}

/** Every wake calls it, because browsers lose alarms. Nothing is planned where nothing is followed. */
export async function planChecks({ subscriptions, policies, alarms, clock }: PlanChecksPorts): Promise<void> {
  const all = await subscriptions.load();
  if (!all.ok) return;
  const mayBeFollowed = await whoMayBeFollowed(policies);
  const now = clock.now();
  const times = all.value
    .filter((one) => isPolled(one) && mayBeFollowed(one))
    .map(({ nextCheck }) => (isCheckDue(nextCheck, now) ? now : nextCheck));
  await alarms.setSubscriptionCheck(times.length === 0 ? null : Math.min(...times));
}
