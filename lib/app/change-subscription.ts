/** Changes what the user decides about a set that is followed: on or off, its name, the local layer, an earlier edition, the end of it. */
import { type Outcome, type Refusal, refusal } from "../core/shared/outcome.ts";
import type { LocalLayer } from "../core/sharing/local-layer.ts";
import type { ShareLogCode } from "../core/sharing/share-log-entry.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import { newestFollowed, wentBack } from "../core/sharing/turn-subscription.ts";
import { findSubscription } from "./check-subscription.ts";
import { planChecks } from "./plan-checks.ts";
import { asUser, logLine, removeSubscription, saveSubscription } from "./save-subscription.ts";
import type { SubscriptionPorts } from "./subscription-ports.ts";

interface Changed {
  readonly ok: true;
  readonly after: Subscription;
  /** `null`: nothing that others need to know. */
  readonly what: ShareLogCode | null;
}

type Answer = Promise<Outcome<{ revision: number }>>;

/** Codes: `subscription.unknown`; `subscription.policy`: the company's policy keeps it on, or has it rest; those of the storage. */
export function changeSubscription(
  ports: SubscriptionPorts,
  { id, isOn, name }: { id: string; isOn?: boolean; name?: string | null },
): Answer {
  return change(ports, id, (before) => {
    const isLocked = isOn === false || (isOn === true && before.rests !== undefined);
    if (isLocked && before.source === "policy") return refusal("subscription.policy");
    const named = name === undefined ? before : { ...before, name };
    if (isOn === undefined || isOn === before.isOn) return { ok: true, after: named, what: null };
    if (!isOn) return { ok: true, after: { ...named, isOn }, what: "switchedOff" };
    // Whoever switches it on wants it as it is now.
    return { ok: true, after: { ...named, isOn, nextCheck: ports.clock.now() }, what: "switchedOn" };
  });
}

/** Codes: `subscription.unknown`; those of the storage. */
export function changeLocalLayer(
  ports: SubscriptionPorts,
  { id, layer }: { id: string; layer: LocalLayer },
): Answer {
  return change(ports, id, (before) => ({ ok: true, after: { ...before, layer }, what: "layerChanged" }));
}

/** `hash` as in `previous`; `null`: the newest is followed again. Codes: `subscription.unknown`; `subscription.outdated`: it is not kept any more; those of the storage. */
export function goBack(ports: SubscriptionPorts, { id, hash }: { id: string; hash: string | null }): Answer {
  return change(ports, id, (before) => {
    const after = hash === null ? newestFollowed(before) : wentBack(before, hash);
    if (after === null) return refusal("subscription.outdated");
    if (after.held !== null) return { ok: true, after, what: "wentBack" };
    return { ok: true, after: { ...after, nextCheck: ports.clock.now() }, what: null };
  });
}

/** Codes: `subscription.unknown`; `subscription.policy`; those of the storage. */
export async function unfollow(ports: SubscriptionPorts, id: string): Answer {
  const answer = await ports.queue(async () => {
    const found = await findSubscription(ports, id);
    if (!found.ok) return found;
    if (found.value.source === "policy") return refusal("subscription.policy");
    const line = logLine(ports, found.value, { who: await asUser(ports), what: "unfollowed" });
    return await removeSubscription(ports, id, [line]);
  });
  await planChecks(ports);
  return answer;
}

async function change(
  ports: SubscriptionPorts,
  id: string,
  changed: (before: Subscription) => Changed | Refusal,
): Answer {
  const answer = await ports.queue(async () => {
    const found = await findSubscription(ports, id);
    if (!found.ok) return found;
    const planned = changed(found.value);
    if (!planned.ok) return planned;
    const { after, what } = planned;
    const log = what === null ? [] : [logLine(ports, after, { who: await asUser(ports), what })];
    return await saveSubscription(ports, { before: found.value, after, log });
  });
  await planChecks(ports);
  return answer;
}
