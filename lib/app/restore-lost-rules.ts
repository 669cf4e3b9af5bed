/**
 * Brings back what the browser lost. An empty database beside a mirror that holds
 * a rule set was thrown away by the browser, as some do when a disk is full: a
 * fresh install has no mirror, and "forget everything" empties the mirror first.
 */
import type { Subscription } from "../core/sharing/subscription.ts";
import type { AnnounceChangePorts } from "./announce-change.ts";
import { announceChange } from "./announce-change.ts";
import type { Clock } from "./ports.ts";

export interface RestoreLostRulesPorts extends AnnounceChangePorts {
  readonly clock: Clock;
}

/**
 * Call it within the queue, and only while the revision is 0: nothing was ever saved.
 * The rules come last, because they raise the revision: killed before, it begins again.
 */
export async function restoreLostRules(ports: RestoreLostRulesPorts): Promise<void> {
  const { mirror, settings, subscriptions, rules, clock, report } = ports;
  const mirrored = await mirror.read();
  if (mirrored === null) return;
  const now = clock.now();
  const kept = await settings.save(mirrored.settings, false, now);
  const followed = kept.ok
    ? await subscriptions.restore(mirrored.subscriptions.map(asRestored), mirrored.followed)
    : kept;
  const saved = followed.ok ? await rules.save(mirrored.set, now) : followed;
  if (!saved.ok) {
    report(saved.failure.code, "mirror.restore");
    return;
  }
  report("storage.restored", "mirror.restore");
  await announceChange(ports, saved.value.revision);
}

/** Trust, layer and what was declined are as they were. The editions are gone: the active one is fetched again soon. */
function asRestored(subscription: Subscription): Subscription {
  return { ...subscription, pending: null, previous: [], held: null, nextCheck: 0 };
}
