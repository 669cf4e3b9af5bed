/**
 * Keeps subscriptions: what is remembered of each, its editions, and the snapshot of followed sets
 * by which the worker decides. What belongs together is written in one transaction, so that a worker
 * that is killed leaves the old state or the new one, and the log tells of what was done and of nothing else.
 */
import type { Stored } from "../app/ports.ts";
import type { SavedSubscription, SubscriptionSaving, SubscriptionStore } from "../app/sharing-ports.ts";
import { writeRuleSet } from "../core/interchange/write-rule-set.ts";
import type { FollowedSet } from "../core/sharing/followed-set.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { raiseRevision, readMeta } from "./meta.ts";
import { packText } from "./pack-text.ts";
import { readEdition } from "./read-edition.ts";
import { inOrder, readSubscriptions } from "./read-subscriptions.ts";
import type { EditionRecord } from "./records.ts";

export function createSubscriptionStore(database: Database): SubscriptionStore {
  return {
    load: () => readSubscriptions(database),
    find: (id) => attempt(database, () => database.subscriptions.get(id).then((found) => found ?? null)),
    edition: (id, hash) => readEdition(database, id, hash),
    save: (saving, now) => save(database, saving, now),
    remove: ({ id, log }, now) => write(database, now, log, () => removeAll(database, id)),
    restore: (subscriptions, followed) =>
      attempt(database, () =>
        database.transaction("rw", database.subscriptions, database.meta, async () => {
          await database.subscriptions.bulkPut([...subscriptions]);
          await database.meta.put({ key: "followed", value: followed });
        }),
      ),
  };
}

async function save(
  database: Database,
  { subscription, edition, followed, log }: SubscriptionSaving,
  now: number,
): Promise<Stored<SavedSubscription>> {
  const { id } = subscription;
  // Before the transaction, which would end while it waits for anything but the database.
  const record: EditionRecord | undefined = edition && {
    subscriptionId: id,
    hash: edition.hash,
    packed: await packText(writeRuleSet(edition.set)),
  };
  return await write(database, now, log, async () => {
    await database.subscriptions.put(subscription);
    if (record !== undefined) await database.editions.put(record);
    await removeSurplus(database, subscription);
    if (followed === undefined) return false;
    await replaceFollowed(database, id, followed);
    return true;
  });
}

/** `change` says whether it alters what is decided; then the revision rises with it. */
function write(
  database: Database,
  now: number,
  log: SubscriptionSaving["log"],
  change: () => Promise<boolean>,
): Promise<Stored<SavedSubscription>> {
  const { subscriptions, editions, meta, shareLog } = database;
  return attempt(database, () =>
    database.transaction("rw", subscriptions, editions, meta, shareLog, async () => {
      const decides = await change();
      await shareLog.bulkAdd([...log]);
      const present = (await readMeta(database, "revision")) ?? 0;
      return { revision: decides ? await raiseRevision(database, now) : present, decides };
    }),
  );
}

/** Editions that the subscription no longer names. */
async function removeSurplus(database: Database, subscription: Subscription): Promise<void> {
  const { id, active, pending, previous, left } = subscription;
  const asked = [pending?.head.hash, left?.head.hash];
  const named = new Set([active?.hash, ...asked, ...previous.map(({ hash }) => hash)]);
  const keys = await database.editions.where({ subscriptionId: id }).primaryKeys();
  await database.editions.bulkDelete(keys.filter(([, hash]) => !named.has(hash)));
}

async function replaceFollowed(database: Database, id: string, followed: FollowedSet | null): Promise<void> {
  const present = (await readMeta(database, "followed")) ?? [];
  const sets = new Map(
    [...present.filter((one) => one.id !== id), ...(followed === null ? [] : [followed])].map((one) => [
      one.id,
      one,
    ]),
  );
  const order = inOrder(await database.subscriptions.toArray());
  const value = order.flatMap((subscription) => sets.get(subscription.id) ?? []);
  await database.meta.put({ key: "followed", value });
}

/** Gives whether anything was decided by it. */
async function removeAll(database: Database, id: string): Promise<boolean> {
  const decided = ((await readMeta(database, "followed")) ?? []).some((one) => one.id === id);
  await database.subscriptions.delete(id);
  await database.editions.where({ subscriptionId: id }).delete();
  if (decided) await replaceFollowed(database, id, null);
  return decided;
}
