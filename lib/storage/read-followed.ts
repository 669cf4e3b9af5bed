/** Reads the sets that are followed, as they decide. Those of the user's own choice rest where the company policy says so. */
import { allowsOwnSubscriptions } from "../core/policy/allows-own-subscriptions.ts";
import type { FollowedSet } from "../core/sharing/followed-set.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

export async function readFollowed(database: Database): Promise<readonly FollowedSet[]> {
  const followed = (await readMeta(database, "followed")) ?? [];
  // Nobody without a policy waits for it.
  if (!followed.some(({ source }) => source === "user")) return followed;
  const isFree = allowsOwnSubscriptions((await readMeta(database, "policy"))?.given);
  return isFree ? followed : followed.filter(({ source }) => source === "policy");
}
