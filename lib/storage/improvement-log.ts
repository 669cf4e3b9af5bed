/** Keeps the improvement log. */
import type { ImprovementLog } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export function createImprovementLog(database: Database): ImprovementLog {
  return {
    append: (line) =>
      attempt(database, async () => {
        const { n: _, ...rest } = line;
        // The database gives the line its number.
        await database.improvements.add(rest);
      }),
  };
}
