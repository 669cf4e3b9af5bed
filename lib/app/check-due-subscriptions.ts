/** Looks at every address that is due, one after the other. */
import { isCheckDue } from "../core/sharing/check-schedule.ts";
import { isPolled } from "../core/sharing/turn-subscription.ts";
import { checkSubscription } from "./check-subscription.ts";
import { planChecks } from "./plan-checks.ts";
import type { SubscriptionPorts } from "./subscription-ports.ts";

/** What comes of each is written with it. `true`: something that decides has changed. */
export async function checkDueSubscriptions(ports: SubscriptionPorts): Promise<boolean> {
  const all = await ports.subscriptions.load();
  if (!all.ok) return false;
  const now = ports.clock.now();
  const due = all.value.filter((one) => isPolled(one) && isCheckDue(one.nextCheck, now));
  let isUpdated = false;
  for (const { id } of due) {
    const checked = await checkSubscription(ports, id);
    isUpdated ||= checked.ok && checked.value.news === "updated";
  }
  await planChecks(ports);
  return isUpdated;
}
