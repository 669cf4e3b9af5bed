/** Keeps the company policy as it was applied last: settings are read with it, and it counts before the browser gives it again. */
import type { PolicyStore } from "../app/sharing-ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { raiseRevision, readMeta } from "./meta.ts";
import { readPolicyRecord } from "./read-policy-record.ts";

export function createPolicyStore(database: Database): PolicyStore {
  return {
    load: () => readPolicyRecord(database),
    save: (kept, now) =>
      attempt(database, () =>
        database.transaction("rw", database.meta, async () => {
          if (kept === null) await database.meta.delete("policy");
          else await database.meta.put({ key: "policy", value: kept });
          const present = (await readMeta(database, "revision")) ?? 0;
          // At 0 nothing was ever saved, by which lost rules are known: a policy must not hide that.
          return { revision: present === 0 ? 0 : await raiseRevision(database, now) };
        }),
      ),
  };
}
