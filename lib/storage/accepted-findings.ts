/** Keeps which findings are meant so: among what was suggested and declined, each under its key. */
import type { AcceptedFindings, Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** Sets them apart from the suggestions of the same table. */
const prefix = "finding ";

export function createAcceptedFindings(database: Database): AcceptedFindings {
  return {
    set: (key, isAccepted, at) =>
      attempt(database, async () => {
        const stored = `${prefix}${key}`;
        if (isAccepted) await database.suggestions.put({ key: stored, said: "declined", at });
        else await database.suggestions.delete(stored);
      }),
  };
}

/** Keys of findings, for our own pages (wrap it in `liveQuery`). */
export function readAcceptedFindings(database: Database): Promise<Stored<ReadonlySet<string>>> {
  return attempt(database, () =>
    database.suggestions
      .where("key")
      .startsWith(prefix)
      .primaryKeys()
      .then((keys) => new Set(keys.map((key) => key.slice(prefix.length)))),
  );
}
