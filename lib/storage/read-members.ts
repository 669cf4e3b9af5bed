/** Reads for whom files are encrypted: for our own pages (wrap it in `liveQuery`) and the background. */
import type { Stored } from "../app/ports.ts";
import type { Member } from "../core/sharing/member.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** In the order in which they were added; those who left among them. */
export function readMembers(database: Database): Promise<Stored<Member[]>> {
  return attempt(database, async () =>
    (await database.members.toArray()).toSorted((one, other) => one.addedAt - other.addedAt),
  );
}
