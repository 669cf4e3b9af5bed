/** Reads the whole rule set from its blocks: for our own pages (wrap it in `liveQuery`), for edits and export. */
import type { RevisedSet, Stored } from "../app/ports.ts";
import { emptyRuleSet } from "../core/rules/empty-rule-set.ts";
import type { Client, Rule } from "../core/rules/rule-set.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

/** A fresh database holds the empty set, at revision 0. */
export function readRuleSet(database: Database): Promise<Stored<RevisedSet>> {
  return attempt(database, () =>
    database.transaction("r", database.meta, database.blocks, async () => {
      const outline = (await readMeta(database, "outline")) ?? emptyRuleSet;
      const revision = (await readMeta(database, "revision")) ?? 0;
      const clients: Client[] = [];
      const rules: Rule[] = [];
      // Their key is [kind, index], so they come in their order.
      for (const block of await database.blocks.toArray()) {
        if (block.kind === "clients") clients.push(...block.items);
        else rules.push(...block.items);
      }
      return { set: { ...outline, clients, rules }, revision };
    }),
  );
}
