/** Reads the newest revisions that the user's own set contains: for our own pages, when a file is made. */
import type { Stored } from "../app/ports.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { Base } from "../core/sharing/base.ts";
import { isContained } from "../core/sharing/contained-bases.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** As many as are looked into; what is older is named by them. */
const mostBases = 10;

/** The newest first. */
export function readContainedBases(database: Database, set: RuleSet): Promise<Stored<readonly Base[]>> {
  return attempt(database, () =>
    database.bases
      .orderBy("at")
      .reverse()
      .filter((base) => isContained(set, base))
      .limit(mostBases)
      .toArray(),
  );
}
