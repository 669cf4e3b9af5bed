/** Looks at every address that is due, one after the other. */
import { isCheckDue } from "../core/sharing/check-schedule.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import { isPolled } from "../core/sharing/turn-subscription.ts";
import { checkSubscription } from "./check-subscription.ts";
import { planChecks } from "./plan-checks.ts";
import { whoMayBeFollowed } from "./policy-in-force.ts";
import type { SubscriptionPorts } from "./subscription-ports.ts";

/** What comes of each is written with it. `true`: something that decides has changed. */
export async function checkDueSubscriptions(ports: SubscriptionPorts): Promise<boolean> {
  const all = await ports.subscriptions.load();
  if (!all.ok) return false;
  const mayBeFollowed = await whoMayBeFollowed(ports.policies);
  const now = ports.clock.now();
  const isDue = (one: Subscription) => isPolled(one) && isCheckDue(one.nextCheck, now) && mayBeFollowed(one);
  const due = all.value.filter(isDue);
  let isUpdated = false;
  for (const { id } of due) {
    const checked = await checkSubscription(ports, id);
    isUpdated ||= checked.ok && checked.value.news === "updated";
  }
  await planChecks(ports);
  return isUpdated;
}
