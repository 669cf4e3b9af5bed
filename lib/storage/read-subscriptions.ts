/** Reads the subscriptions in the order in which they were added, for our own pages (wrap it in `liveQuery`) and for the worker. */
import type { Stored } from "../app/ports.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export function readSubscriptions(database: Database): Promise<Stored<readonly Subscription[]>> {
  return attempt(database, () => database.subscriptions.toArray().then(inOrder));
}

export function inOrder(subscriptions: readonly Subscription[]): readonly Subscription[] {
  return subscriptions.toSorted((one, other) => one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1));
}
