/** Takes or declines the edition that waits. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { PendingEdition, Subscription } from "../core/sharing/subscription.ts";
import { activated, declined } from "../core/sharing/turn-subscription.ts";
import { findSubscription } from "./check-subscription.ts";
import { planChecks } from "./plan-checks.ts";
import { refusedByPolicy } from "./policy-in-force.ts";
import { asUser, logLine, removeSubscription, saveSubscription } from "./save-subscription.ts";
import type { SubscriptionPorts } from "./subscription-ports.ts";

export interface Consent {
  readonly id: string;
  /** Of the edition that the user saw. */
  readonly hash: string;
  readonly accept: boolean;
}

/** Codes: `subscription.unknown`; `subscription.outdated`: another edition waits by now, or none; `policy.ownSubscriptions`; those of the storage. */
export async function consentToEdition(
  ports: SubscriptionPorts,
  consent: Consent,
): Promise<Outcome<{ revision: number }>> {
  const answer = await ports.queue(async () => {
    const found = await findSubscription(ports, consent.id);
    if (!found.ok) return found;
    const { pending } = found.value;
    if (pending?.head.hash !== consent.hash) return refusal("subscription.outdated");
    const forbidden = consent.accept ? await refusedByPolicy(ports.policies, found.value) : null;
    if (forbidden !== null) return forbidden;
    return consent.accept
      ? await accept(ports, found.value, pending)
      : await decline(ports, found.value, pending);
  });
  await planChecks(ports);
  return answer;
}

async function accept(ports: SubscriptionPorts, before: Subscription, { head, trust }: PendingEdition) {
  const after = { ...activated(before, head, trust), isOn: true };
  const what = before.active === null ? "followed" : "consented";
  const params = { ...(head.version === null ? {} : { version: head.version }), ...head.counts };
  const log = [logLine(ports, after, { who: await asUser(ports), what, params })];
  return await saveSubscription(ports, { before, after, log });
}

/** Whoever declines the first one follows nothing. */
async function decline(ports: SubscriptionPorts, before: Subscription, { head }: PendingEdition) {
  const params = head.version === null ? {} : { version: head.version };
  const log = [logLine(ports, before, { who: await asUser(ports), what: "declined", params })];
  if (before.active === null && before.source === "user") {
    return await removeSubscription(ports, before.id, log);
  }
  return await saveSubscription(ports, { before, after: declined(before), log });
}
