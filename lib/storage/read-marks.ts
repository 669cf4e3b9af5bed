/** Reads what the user said by hand of conversations, for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { MarkRecord } from "./records.ts";

/** Of all accounts: few, because a mark goes when the mail of its conversation is forgotten. */
export function allMarks(database: Database): Promise<Stored<MarkRecord[]>> {
  return attempt(database, () => database.marks.toArray());
}
