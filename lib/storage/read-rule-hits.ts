/** Reads how often rules fired on mail that was forgotten since, for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { RuleHitsRecord } from "./records.ts";

export function readRuleHits(database: Database): Promise<Stored<RuleHitsRecord[]>> {
  return attempt(database, () => database.ruleHits.toArray());
}
