/** Reads the followed sets as they decide: for our own pages (wrap it in `liveQuery`) and for the worker. */
import type { Stored } from "../app/ports.ts";
import type { FollowedSet } from "../core/sharing/followed-set.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

/** In the order in which the user has them; a fresh database has none. */
export function readFollowed(database: Database): Promise<Stored<readonly FollowedSet[]>> {
  return attempt(database, () => readMeta(database, "followed").then((followed) => followed ?? []));
}
