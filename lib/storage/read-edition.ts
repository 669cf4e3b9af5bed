/** Reads the rule set of one edition: for whoever looks at it before it is taken, and for the worker when it is. */
import type { Stored } from "../app/ports.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { unpackText } from "./pack-text.ts";

/** `hash`: as in its head. `null`: it is not kept, or no longer. It is as it was published, without the local layer. */
export function readEdition(
  database: Database,
  subscriptionId: string,
  hash: string,
): Promise<Stored<RuleSet | null>> {
  return attempt(database, async () => {
    const record = await database.editions.get([subscriptionId, hash]);
    // It was parsed before it was kept.
    return record === undefined ? null : (JSON.parse(await unpackText(record.packed)) as RuleSet);
  });
}
