/**
 * Keeps a copy of the user's own rule set as it is now, and of whom the user follows. What has not changed
 * since the newest copy, or holds nothing, needs none.
 */
import { holdingOf, holdsAnything } from "../core/backups/item-count.ts";
import type { SnapshotHead, SnapshotReason } from "../core/backups/snapshot.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Queue } from "./create-queue.ts";
import type { Clock, Mirrored, ReportProblem, RuleSetStore, SettingsStore } from "./ports.ts";
import type { BackupStateStore, SnapshotStore, SubscriptionStore } from "./sharing-ports.ts";

export interface KeepSnapshotPorts {
  readonly rules: RuleSetStore;
  readonly settings: SettingsStore;
  readonly subscriptions: Pick<SubscriptionStore, "load">;
  readonly snapshots: SnapshotStore;
  readonly backups: BackupStateStore;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly report: ReportProblem;
}

/**
 * Gives the newest copy, `null` where there is nothing to keep. Codes: those of the storage,
 * `backup.noRoom` and `backup.notKept`. Call it within the queue.
 */
export async function keepSnapshot(
  ports: KeepSnapshotPorts,
  reason: SnapshotReason,
): Promise<Outcome<SnapshotHead | null>> {
  const { snapshots, clock } = ports;
  const [present, chosen] = [await ports.rules.load(), await ports.settings.load()];
  if (!present.ok) return refusal(present.failure.code, present.failure.params);
  if (!chosen.ok) return refusal(chosen.failure.code, chosen.failure.params);
  const subscribed = await ports.subscriptions.load();
  if (!subscribed.ok) return refusal(subscribed.failure.code, subscribed.failure.params);
  const { set, revision } = present.value;
  const subscriptions = subscribed.value;
  const { own: settings } = chosen.value;
  const [newest] = await snapshots.list();
  if (newest?.revision === revision) return { ok: true, value: newest };
  if (!holdsAnything(holdingOf({ set, subscriptions }))) return { ok: true, value: null };
  try {
    const follows = subscriptions.length === 0 ? {} : { subscriptions };
    await snapshots.keep({ at: clock.now(), reason, revision, set, settings, ...follows });
  } catch (error) {
    // Expected: no room, or no private file system. The set itself is safe in the database.
    const isFull = error instanceof Error && error.name === "QuotaExceededError";
    const code = isFull ? "backup.noRoom" : "backup.notKept";
    ports.report(code, `snapshot.${reason}`);
    return refusal(code);
  }
  const [kept = null] = await snapshots.list();
  return { ok: true, value: kept };
}

/** Before something takes the place of the present set. Whatever comes of the copy, that goes on: it can be undone by itself, too. */
export async function snapshotBefore(ports: KeepSnapshotPorts, reason: SnapshotReason): Promise<void> {
  await ports.queue(() => keepSnapshot(ports, reason));
}

/** What something much emptier is about to replace in the mirror; nothing, where a snapshot of it was kept already. Rejects where it cannot be kept. */
export async function keepFormer(snapshots: SnapshotStore, former: Mirrored, at: number): Promise<void> {
  const { set, settings, revision, subscriptions, followed } = former;
  for (const head of await snapshots.list()) {
    if (head.revision !== revision) continue;
    const { subscriptions: kept = [] } = (await snapshots.read(head.id)) ?? {};
    if (subscriptions.every(({ id }) => kept.some((one) => one.id === id))) return;
  }
  const follows = subscriptions.length === 0 ? {} : { subscriptions, followed };
  await snapshots.keep({ at, reason: "emptier", revision, set, settings, ...follows });
}
