/**
 * Fetches an address for the first time. What lies there waits for the user, who sees what it is, who signed it
 * and what it would do, before anything is followed.
 */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { nextCheckAfter } from "../core/sharing/check-schedule.ts";
import { noLocalLayer } from "../core/sharing/local-layer.ts";
import { type FollowedAddress, readAddress } from "../core/sharing/read-address.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import { type FetchedEdition, takeEdition } from "../core/sharing/take-edition.ts";
import { openEdition } from "./open-edition.ts";
import { refusedByPolicy } from "./policy-in-force.ts";
import { saveSubscription } from "./save-subscription.ts";
import type { Fetched } from "./sharing-ports.ts";
import type { SubscriptionPorts } from "./subscription-ports.ts";

/**
 * Codes: those of `readAddress`; `subscription.already`; `policy.ownSubscriptions`: the company's policy allows none; `edition.revoked`: it was given up by its publisher;
 * those of `checkSubscription`. After a failure nothing is kept.
 */
export async function followAddress(
  ports: SubscriptionPorts,
  typed: string,
): Promise<Outcome<{ id: string }>> {
  const forbidden = await refusedByPolicy(ports.policies, { source: "user" });
  if (forbidden !== null) return forbidden;
  const read = readAddress(typed);
  if (!read.ok) return read;
  const { address } = read.value;
  const known = await findAddress(ports, address);
  if (!known.ok) return known;
  const fetched = await ports.network.fetchSet(address);
  if (!fetched.ok) return refusal(fetched.code, fetched.params);
  const opened = await openEdition(ports, fetched.bytes, newSubscription({ id: "", addedAt: 0 }, read.value));
  if (!opened.ok) return opened;
  return await ports.queue(() => keep(ports, read.value, fetched, opened.value));
}

async function keep(
  ports: SubscriptionPorts,
  asked: FollowedAddress,
  { restMs, redirected }: Extract<Fetched, { ok: true }>,
  edition: FetchedEdition,
): Promise<Outcome<{ id: string }>> {
  const known = await findAddress(ports, asked.address);
  if (!known.ok) return known;
  const now = ports.clock.now();
  const fresh = newSubscription(known.value ?? { id: ports.newId(), addedAt: now }, asked);
  const taken = takeEdition(fresh, edition, {
    before: null,
    now,
    appVersion: ports.appVersion,
    policyPins: await ports.policyPins(edition.set.id),
  });
  if (!taken.ok) return taken;
  if (taken.news === "revoked") return refusal("edition.revoked");
  const after: Subscription = {
    ...taken.subscription,
    check: { at: now, failures: 0, failure: null, ...(redirected ? { redirected } : {}) },
    nextCheck: nextCheckAfter({ now, failures: 0, restMs, chance: ports.chance() }),
  };
  const kept = { hash: taken.head.hash, set: taken.set };
  const saved = await saveSubscription(ports, { before: known.value, after, edition: kept, log: [] });
  return saved.ok ? { ok: true, value: { id: after.id } } : saved;
}

/** What was looked at and never agreed to may be looked at again, and what the company follows no more by oneself. */
async function findAddress(
  { subscriptions }: SubscriptionPorts,
  address: string,
): Promise<Outcome<Subscription | null>> {
  const all = await subscriptions.load();
  if (!all.ok) return refusal(all.failure.code, all.failure.params);
  const known = all.value.find((one) => one.address === address && one.rests === undefined);
  const isFollowed = known !== undefined && (known.active !== null || known.source === "policy");
  return isFollowed ? refusal("subscription.already") : { ok: true, value: known ?? null };
}

export function newSubscription(
  { id, addedAt }: Pick<Subscription, "id" | "addedAt">,
  { address, pin }: FollowedAddress,
): Subscription {
  return {
    id,
    address,
    name: null,
    source: "user",
    isOn: true,
    pinnedBy: pin === null ? null : "link",
    pins: pin === null ? [] : [pin],
    trust: null,
    active: null,
    pending: null,
    previous: [],
    held: null,
    declined: [],
    layer: noLocalLayer,
    addedAt,
    check: null,
    nextCheck: addedAt,
  };
}
