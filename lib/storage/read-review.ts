/** Reads what decides whether a review is due, for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import { type Confirmations, confirmationsOf } from "../core/audit/review/review-due.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export interface ReviewState {
  readonly confirmed: Confirmations;
  /** When the oldest mail that is still among the seen was seen last, ms since the epoch; `null`: none is. */
  readonly since: number | null;
}

export function readReview(database: Database): Promise<Stored<ReviewState>> {
  return attempt(database, () =>
    database.transaction("r", database.improvements, database.seen, async () => {
      const log = await database.improvements.toArray();
      const oldest = await database.seen.orderBy("seenAt").first();
      return { confirmed: confirmationsOf(log), since: oldest?.seenAt ?? null };
    }),
  );
}
