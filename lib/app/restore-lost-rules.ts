/**
 * Brings back what the browser lost. An empty database beside a mirror or a
 * snapshot that holds a rule set was thrown away by the browser, as some do when a
 * disk is full: a fresh install has neither, and "forget everything" empties both first.
 */
import { holdingOf, holdsAnything, holdsLess, itemCount } from "../core/backups/item-count.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { FollowedSet } from "../core/sharing/followed-set.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import type { AnnounceChangePorts } from "./announce-change.ts";
import { announceChange } from "./announce-change.ts";
import { keepFormer } from "./keep-snapshot.ts";
import type { Clock } from "./ports.ts";
import type { BackupStateStore, SnapshotStore } from "./sharing-ports.ts";

export interface RestoreLostRulesPorts extends AnnounceChangePorts {
  readonly clock: Clock;
  readonly snapshots: SnapshotStore;
  readonly backups: BackupStateStore;
}

/**
 * Whether something was saved although what was lost had not come back yet, as after a disk that was full. A database
 * in which the user has made anything since is left as it is: then the copy is kept as a snapshot, and the mirror goes on.
 */
export async function isLossPending(ports: RestoreLostRulesPorts): Promise<boolean> {
  const { rules, subscriptions, mirror, snapshots, revisions, clock } = ports;
  const [present, subscribed, former] = [await rules.load(), await subscriptions.load(), await mirror.read()];
  if (!present.ok || !subscribed.ok) return false;
  const now = holdingOf({ set: present.value.set, subscriptions: subscribed.value });
  if (!holdsAnything(now)) {
    const copy = await fullestCopy(ports);
    return copy !== null && holdsAnything(holdingOf(copy));
  }
  if (former === null || !holdsLess(now, holdingOf(former))) return false;
  await keepFormer(snapshots, former, clock.now());
  // From now on the mirror may be written.
  await revisions.setAnnounced(1);
  return false;
}

/**
 * Call it within the queue, and only while nothing of the user's was ever saved.
 * The rules come last, because they raise the revision: killed before, it begins again.
 */
export async function restoreLostRules(ports: RestoreLostRulesPorts): Promise<void> {
  const { settings, subscriptions, rules, backups, clock, report } = ports;
  const copy = await fullestCopy(ports);
  if (copy === null) return;
  const now = clock.now();
  const { clients, rules: own } = copy.set;
  const kept = await settings.save(copy.settings, false, now);
  if (kept.ok && itemCount(copy.set) > 0) {
    const restored = { at: now, from: copy.from, clients: clients.length, rules: own.length };
    await backups.change({ restored });
  }
  const following = kept.ok
    ? await subscriptions.restore(copy.subscriptions.map(asRestored), copy.followed)
    : kept;
  const saved = following.ok ? await rules.save(copy.set, now) : following;
  if (!saved.ok) {
    report(saved.failure.code, "mirror.restore");
    return;
  }
  report("storage.restored", "mirror.restore");
  await announceChange(ports, saved.value.revision);
}

/** Trust, layer, what was seen, left and declined are as they were. The editions are gone: the active one is fetched again soon. */
function asRestored(subscription: Subscription): Subscription {
  return { ...subscription, pending: null, previous: [], left: null, nextCheck: 0 };
}

interface FoundCopy {
  readonly from: "mirror" | "snapshot";
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly subscriptions: readonly Subscription[];
  readonly followed: readonly FollowedSet[];
}

/** The mirror, unless it holds nothing of the user's: then the newest snapshot, which does. */
async function fullestCopy(ports: RestoreLostRulesPorts): Promise<FoundCopy | null> {
  const copy = await mirrored(ports);
  if (copy !== null && holdsAnything(holdingOf(copy))) return copy;
  const snapshot = await newestSnapshot(ports.snapshots);
  return snapshot ?? copy;
}

async function mirrored({ mirror }: RestoreLostRulesPorts): Promise<FoundCopy | null> {
  const found = await mirror.read();
  return found === null ? null : { from: "mirror", ...found };
}

/** The newest one that can be read; one of an earlier version knows nothing of what is followed. */
async function newestSnapshot(snapshots: SnapshotStore): Promise<FoundCopy | null> {
  for (const { id } of await snapshots.list()) {
    const found = await snapshots.read(id);
    if (found !== null) return { from: "snapshot", subscriptions: [], followed: [], ...found };
  }
  return null;
}
