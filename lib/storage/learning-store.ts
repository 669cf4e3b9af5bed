/** Keeps what the user put right by hand, and what the user said to suggestions made from it. */
import type { LearningStore } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readCorrections, readSaid } from "./read-learning.ts";

/** What lies further back says little about today's rules. */
const mostCorrections = 1000;

export function createLearningStore(database: Database): LearningStore {
  return {
    keep: ({ at, ...correction }) =>
      attempt(database, () =>
        database.transaction("rw", database.corrections, async () => {
          const n = await database.corrections.add({ at, correction });
          await database.corrections
            .where("n")
            .belowOrEqual(n - mostCorrections)
            .delete();
        }),
      ),
    corrections: () => readCorrections(database),
    answered: () => readSaid(database),
    answer: (key, said, line) =>
      attempt(database, () =>
        database.transaction("rw", database.suggestions, database.improvements, async () => {
          if (said === null) await database.suggestions.delete(key);
          else await database.suggestions.put({ key, said, at: line.at });
          const { n: _, ...rest } = line;
          await database.improvements.add(rest);
        }),
      ),
  };
}
