/** Reads the sets that are followed, as they decide. Those of the user's own choice rest where the company policy says so. */
import type { Stored } from "../app/ports.ts";
import { allowsOwnSubscriptions } from "../core/policy/allows-own-subscriptions.ts";
import type { FollowedSet } from "../core/sharing/followed-set.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

/** For our own pages (wrap it in `liveQuery`) and for the worker; in the order in which the user has them. */
export function readFollowed(database: Database): Promise<Stored<readonly FollowedSet[]>> {
  return attempt(database, () => database.transaction("r", database.meta, () => followedWithin(database)));
}

/** Within the caller's transaction. A fresh database has none. */
export async function followedWithin(database: Database): Promise<readonly FollowedSet[]> {
  const followed = (await readMeta(database, "followed")) ?? [];
  // Nobody without a policy waits for it.
  if (!followed.some(({ source }) => source === "user")) return followed;
  const isFree = allowsOwnSubscriptions((await readMeta(database, "policy"))?.given);
  return isFree ? followed : followed.filter(({ source }) => source === "policy");
}
