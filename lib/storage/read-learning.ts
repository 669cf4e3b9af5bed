/** Reads corrections, and what was said to suggestions (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import type { DatedCorrection } from "../core/learning/correction.ts";
import { readCorrection } from "../core/learning/correction-schema.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** In the order in which they were made; those of a version that kept them otherwise are left out. */
export function readCorrections(database: Database): Promise<Stored<DatedCorrection[]>> {
  return attempt(database, async () => {
    const records = await database.corrections.toArray();
    return records.flatMap(({ at, correction }) => {
      const read = readCorrection(correction);
      return read === null ? [] : [{ ...read, at }];
    });
  });
}

/** Keys of suggestions that were taken or declined. */
export function readSaid(database: Database): Promise<Stored<ReadonlySet<string>>> {
  return attempt(database, async () => new Set(await database.suggestions.toCollection().primaryKeys()));
}
